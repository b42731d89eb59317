using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.Serialization;

namespace Varumarke.Tests.Serialization;

public sealed class SerializerTests
{
    private readonly ContentJsonSerializer _content = new();
    private readonly ConfigurationJsonSerializer _configuration = new();

    private static readonly Gen<object?> Scalar = Gen.OneOf(
        Gen.Const((object?)null),
        Gen.Bool.Select(value => (object?)value),
        Gen.Int.Select(value => (object?)value),
        Gen.Long.Where(value => value is > int.MaxValue or < int.MinValue).Select(value => (object?)value),
        Gen.Double.Where(value => double.IsFinite(value) && value != Math.Truncate(value)).Select(value => (object?)value),
        Gen.String.Where(IsText).Select(value => (object?)value));

    [Fact]
    public void RoundTrip_AnyScalar_SameValueAndType() => Scalar.Sample(value =>
        Equals(value, _content.Deserialize<object>(_content.Serialize(value))));

    [Fact]
    public void RoundTrip_AnyDictionary_SameValues() =>
        Gen.Dictionary(Gen.String.Where(IsText), Scalar)[0, 8].Sample(map =>
        {
            var back = _configuration.Deserialize<Dictionary<string, object>>(_configuration.Serialize(map))!;
            return back.Count == map.Count && map.All(pair => Equals(pair.Value, back[pair.Key]));
        });

    [Fact]
    public void RoundTrip_AnyBlockList_SameBlocks() =>
        Gen.Select(Gen.Guid, Gen.Guid, Gen.String.Where(IsText), Scalar).List[1, 5].Sample(blocks =>
        {
            var value = new BlockListValue(blocks.Select(block => new BlockListLayoutItem(block.Item1)).ToList());
            value.ContentData.AddRange(blocks.Select(block => new BlockItemData(block.Item1, block.Item2, "x")
            {
                Values = [new BlockPropertyValue { Alias = "a" + block.Item3, Value = block.Item4 }],
            }));
            BlockListValue back = _content.Deserialize<BlockListValue>(_content.Serialize(value))!;
            return back.GetLayouts()!.Select(item => item.ContentKey).SequenceEqual(blocks.Select(block => block.Item1))
                && back.ContentData.Zip(blocks).All(pair =>
                    pair.First.Key == pair.Second.Item1
                    && pair.First.ContentTypeKey == pair.Second.Item2
                    && pair.First.Values.Single().Alias == "a" + pair.Second.Item3
                    && Equals(pair.First.Values.Single().Value, pair.Second.Item4));
        });

    [Fact]
    public void Serialize_Swedish_IsNotEscaped() =>
        Assert.Equal("{\"text\":\"<p>å ä ö</p>\"}", _content.Serialize(new { Text = "<p>å ä ö</p>" }));

    [Fact]
    public void Deserialize_DateLikeText_StaysText() =>
        Assert.Equal("2026-06-19T00:00:00Z", _content.Deserialize<object>("\"2026-06-19T00:00:00Z\""));

    [Fact]
    public void Deserialize_Object_IsJsonObjectWhereTheLastOfTwoNamesWins() =>
        Assert.Equal("""{"a":2}""", Assert.IsType<JsonObject>(_content.Deserialize<object>("""{"a":1,"a":2}""")).ToJsonString());

    [Fact]
    public void Udi_RoundTrip_IsText()
    {
        var udi = new GuidUdi("media", Guid.Parse("1304e1dd-ac87-4396-84fe-8a399231cb3d"));
        Assert.Equal("\"umb://media/1304e1ddac87439684fe8a399231cb3d\"", _content.Serialize(udi));
        Assert.Equal(udi, _content.Deserialize<Udi>(_content.Serialize(udi)));
        Assert.Null(_content.Deserialize<GuidUdi>("\"umb://nonsense\""));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("plain text")]
    [InlineData("{\"contentData\": 17}")]
    [InlineData("{\"layout\": {\"Umbraco.BlockList\": [{\"contentKey\": 3}]}, \"contentData\": \"x\"}")]
    public void TryDeserialize_NotABlockValue_False(string json) =>
        Assert.False(_content.TryDeserialize<BlockListValue>(json, out _));

    [Fact]
    public void BlockValue_LayoutItemWithoutKey_IsDropped()
    {
        Assert.True(_content.TryDeserialize("""{"layout": {"Umbraco.BlockList": [{"x": 1}, {"contentKey": "1304e1dd-ac87-4396-84fe-8a399231cb3d"}]}}""", out BlockListValue? value));
        Assert.Single(value.GetLayouts()!);
    }

    [Fact]
    public void BlockValue_OlderFormat_IsReadAndWrittenAsTheNewer()
    {
        const string older = """
            {"layout": {"Umbraco.BlockList": [{"contentUdi": "umb://element/1304e1ddac87439684fe8a399231cb3d"}]},
             "contentData": [{"contentTypeKey": "5d5d5d5d-ac87-4396-84fe-8a399231cb3d", "udi": "umb://element/1304e1ddac87439684fe8a399231cb3d", "title": "Hej", "values": "ett alias"}]}
            """;
        BlockEditorData<BlockListValue, BlockListLayoutItem> data = new BlockListEditorDataConverter(_content).Deserialize(older);
        Assert.Equal(["title", "values"], data.BlockValue.ContentData.Single().Values.Select(value => value.Alias));
        Assert.Equal(Guid.Parse("1304e1dd-ac87-4396-84fe-8a399231cb3d"), data.BlockValue.ContentData.Single().Key);
        string written = _content.Serialize(data.BlockValue);
        Assert.DoesNotContain("udi", written, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("\"expose\":[{\"contentKey\":\"1304e1dd-ac87-4396-84fe-8a399231cb3d\"", written, StringComparison.Ordinal);
    }

    [Fact]
    public void Configuration_ForgivingValues_AreRead()
    {
        const string json = """{"Filter": "x", "multiple": "1", "validationLimit": {"min": "2", "max": ""}, "startNodeId": "umb://media/1304e1ddac87439684fe8a399231cb3d", "crops": [{"alias": "a", "width": "100", "height": 50.0}]}""";
        MediaPicker3Configuration read = _configuration.Deserialize<MediaPicker3Configuration>(json)!;
        Assert.True(read.Multiple);
        Assert.Equal("x", read.Filter);
        Assert.Equal(2, read.ValidationLimit.Min);
        Assert.Null(read.ValidationLimit.Max);
        Assert.Equal(Guid.Parse("1304e1dd-ac87-4396-84fe-8a399231cb3d"), read.StartNodeId);
        Assert.Equal(100, read.Crops![0].Width);
    }

    [Fact]
    public void Configuration_FieldKeys_AreTheNames() =>
        Assert.Contains("\"minVal\":1", _configuration.Serialize(new SliderConfiguration { MinimumValue = 1 }), StringComparison.Ordinal);

    /// <summary>Half of a surrogate pair is no text and has no UTF-8.</summary>
    private static bool IsText(string text)
    {
        try
        {
            new System.Text.UTF8Encoding(false, true).GetByteCount(text);
            return true;
        }
        catch (System.Text.EncoderFallbackException)
        {
            return false;
        }
    }
}
