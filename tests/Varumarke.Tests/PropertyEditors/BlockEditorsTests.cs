using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Extensions;
using Varumarke.Engine.PropertyEditors.Blocks;
using Varumarke.Engine.PropertyEditors.Files;
using static Varumarke.Tests.PropertyEditors.BlockBench;

namespace Varumarke.Tests.PropertyEditors;

[Collection(EngineCollection.Name)]
public sealed class BlockEditorsTests(BlockBench bench) : IClassFixture<BlockBench>
{
    private static readonly Guid One = Guid.Parse("11111111-0000-4000-8000-000000000001");
    private static readonly Guid Two = Guid.Parse("22222222-0000-4000-8000-000000000002");
    private static readonly Guid Settings = Guid.Parse("33333333-0000-4000-8000-000000000003");
    private static readonly Guid Nested = Guid.Parse("44444444-0000-4000-8000-000000000004");

    [Theory]
    [InlineData("list", "Umbraco.BlockList")]
    [InlineData("grid", "Umbraco.BlockGrid")]
    [InlineData("single", "Umbraco.SingleBlock")]
    public void StoreThenShow_Block_PassesThroughTheEditorsInIt(string dataType, string alias)
    {
        string posted = Blocks(alias, One, TextType, Value("heading", "\"Älven\""), Value("keywords", "[\"vatten\",\"natur\"]"));
        string stored = Assert.IsType<string>(bench.Store(dataType, posted));
        Assert.Contains("\"value\":\"[\\\"vatten\\\",\\\"natur\\\"]\"", stored, StringComparison.Ordinal);
        string shown = bench.Show(dataType, stored);
        Assert.Contains("\"value\":[\"vatten\",\"natur\"]", shown, StringComparison.Ordinal);
        Assert.Contains("\"value\":\"Älven\"", shown, StringComparison.Ordinal);
        Assert.Equal(stored, bench.Store(dataType, shown, stored));
    }

    [Fact]
    public void Store_BlockNotInLayoutOrOfUnknownType_IsLeftOut()
    {
        string posted = $$"""
            {"layout": {"Umbraco.BlockList": [{"contentKey": "{{One}}"}, {"contentKey": "{{Nested}}"}]},
             "contentData": [{"key": "{{One}}", "contentTypeKey": "{{TextType}}", "values": [{"alias": "heading", "value": "a"}, {"alias": "gone", "value": "b"}]},
                             {"key": "{{Two}}", "contentTypeKey": "{{TextType}}", "values": []},
                             {"key": "{{Nested}}", "contentTypeKey": "{{Guid.Empty}}", "values": []}],
             "settingsData": [], "expose": []}
            """;
        string stored = Assert.IsType<string>(bench.Store("list", posted));
        Assert.DoesNotContain(Two.ToString(), stored, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", stored, StringComparison.Ordinal);
    }

    [Fact]
    public void Deliver_List_ContentAndSettings()
    {
        string stored = $$"""
            {"layout": {"Umbraco.BlockList": [{"contentKey": "{{One}}", "settingsKey": "{{Settings}}"}]},
             "contentData": [{"key": "{{One}}", "contentTypeKey": "{{TextType}}", "values": [{"alias": "heading", "value": "Älven"}]}],
             "settingsData": [{"key": "{{Settings}}", "contentTypeKey": "{{SettingsType}}", "values": [{"alias": "wide", "value": 1}]}],
             "expose": [{"contentKey": "{{One}}", "culture": null, "segment": null}]}
            """;
        Assert.Equal(
            $$$$"""{"items":[{"content":{"contentType":"textBlock","id":"{{{{One}}}}","properties":{"heading":"Älven","keywords":[],"pages":[]}},"settings":{"contentType":"settings","id":"{{{{Settings}}}}","properties":{"wide":true}}}]}""",
            bench.Deliver("list", stored, Swedish));
        BlockListItem item = Assert.Single((BlockListModel)bench.Convert("list", stored, Swedish)!);
        Assert.Equal("Älven", item.Content.GetProperty("heading")!.GetValue());
    }

    [Fact]
    public void Deliver_Single_IsTheBlockItself()
    {
        using JsonDocument json = JsonDocument.Parse(bench.Deliver("single", Blocks("Umbraco.SingleBlock", One, TextType, Value("heading", "\"a\"")), Swedish));
        Assert.Equal("a", json.RootElement.GetProperty("content").GetProperty("properties").GetProperty("heading").GetString());
        Assert.Equal("null", bench.Deliver("single", null, Swedish));
    }

    [Fact]
    public void Deliver_Grid_AreasAndSpans()
    {
        string stored = $$"""
            {"layout": {"Umbraco.BlockGrid": [{"contentKey": "{{One}}", "columnSpan": 6, "rowSpan": 2, "areas": [
                {"key": "{{AreaKey}}", "items": [{"contentKey": "{{Two}}", "columnSpan": 3, "rowSpan": 1, "areas": []}]},
                {"key": "{{Guid.Empty}}", "items": [{"contentKey": "{{Two}}"}]}]}]},
             "contentData": [{"key": "{{One}}", "contentTypeKey": "{{HolderType}}", "values": []}, {"key": "{{Two}}", "contentTypeKey": "{{TextType}}", "values": [{"alias": "heading", "value": "i ytan"}]}],
             "settingsData": [], "expose": [{"contentKey": "{{One}}"}, {"contentKey": "{{Two}}"}]}
            """;
        using JsonDocument json = JsonDocument.Parse(bench.Deliver("grid", stored, Swedish));
        Assert.Equal(12, json.RootElement.GetProperty("gridColumns").GetInt32());
        JsonElement item = json.RootElement.GetProperty("items")[0];
        Assert.Equal((6, 2, 6), (item.GetProperty("columnSpan").GetInt32(), item.GetProperty("rowSpan").GetInt32(), item.GetProperty("areaGridColumns").GetInt32()));
        JsonElement area = Assert.Single(item.GetProperty("areas").EnumerateArray());
        Assert.Equal("mitten", area.GetProperty("alias").GetString());
        Assert.Equal("i ytan", area.GetProperty("items")[0].GetProperty("content").GetProperty("properties").GetProperty("heading").GetString());
    }

    [Fact]
    public void Deliver_ListInRichTextInGrid_Works()
    {
        string inner = Blocks("Umbraco.BlockList", Nested, TextType, Value("heading", "\"längst in\""), Value("keywords", "[\"djupt\"]"), Value("pages", $$"""[{"type": "document", "unique": "{{PageKey}}"}]"""));
        string holder = Blocks("Umbraco.RichText", Two, HolderType, Value("list", inner));
        string richText = $$"""{"markup": "<p>Före</p><umb-rte-block data-content-key=\"{{Two}}\"></umb-rte-block>", "blocks": {{holder}}}""";
        string posted = Blocks("Umbraco.BlockGrid", One, HolderType, Value("richText", richText));

        string stored = Assert.IsType<string>(bench.Store("grid", posted));
        using JsonDocument json = JsonDocument.Parse(bench.Deliver("grid", stored, Swedish));
        JsonElement delivered = json.RootElement.GetProperty("items")[0].GetProperty("content").GetProperty("properties").GetProperty("richText");
        Assert.Contains($"data-content-id=\"{Two}\"", delivered.GetProperty("markup").GetString()!, StringComparison.Ordinal);
        JsonElement innermost = delivered.GetProperty("blocks")[0].GetProperty("content").GetProperty("properties").GetProperty("list").GetProperty("items")[0].GetProperty("content");
        Assert.Equal("längst in", innermost.GetProperty("properties").GetProperty("heading").GetString());

        Assert.Equal(stored, bench.Store("grid", bench.Show("grid", stored), stored));
        Assert.Equal(Udi.Create("document", PageKey), ((IDataValueReference)bench.ValueEditor("grid")).GetReferences(stored).Single().Udi);
        Assert.Equal("djupt", ((IDataValueTags)bench.ValueEditor("grid")).GetTags(stored, null, null).Single().Text);
        IEnumerable<IndexValue> index = bench.Editor("grid").PropertyIndexValueFactory.GetIndexValues(bench.PropertyOf("grid", stored), null, null, false, [], new Dictionary<Guid, IContentType>());
        Assert.Contains("längst in", (string)index.Single().Values.Single()!, StringComparison.Ordinal);
        Assert.Contains("Före", (string)index.Single().Values.Single()!, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_FaultsInBlocks_SayWhere()
    {
        string posted = Blocks("Umbraco.BlockList", One, TextType, Value("keywords", "[]"));
        string path = Paths(bench.Faults("list", EditorBench.Posted(posted), Swedish)).Single();
        Assert.Equal("contentData[0].values[?(@.alias == 'heading' && @.culture == null && @.segment == null)].value", path);
        Assert.Empty(bench.Faults("list", EditorBench.Posted(Blocks("Umbraco.BlockList", One, TextType, Value("heading", "\"a\""))), Swedish));
    }

    [Fact]
    public void Validate_FaultInBlockInRichText_SaysWhere()
    {
        string posted = $$"""{"markup": "<p>x</p>", "blocks": {{Blocks("Umbraco.RichText", One, TextType, Value("heading", "\"\""))}}}""";
        Assert.Equal("blocks.contentData[0].values[0].value", Paths(bench.Faults("richText", EditorBench.Posted(posted), Swedish)).Single());
    }

    [Fact]
    public void Validate_BlockNotShown_IsNotJudged()
    {
        string posted = Blocks("Umbraco.BlockList", One, TextType).Replace("\"expose\":[{", "\"expose\":[],\"x\":[{", StringComparison.Ordinal);
        Assert.Empty(bench.Faults("list", EditorBench.Posted(posted)));
    }

    [Fact]
    public void Validate_OnlyTheCultureAtHandIsJudged()
    {
        string posted = Variant(("title", Swedish, "\"Titel\""), ("title", English, "\"\""));
        Assert.Empty(bench.Faults("list", EditorBench.Posted(posted), Swedish));
        Assert.Single(Paths(bench.Faults("list", EditorBench.Posted(posted), English)));
    }

    [Fact]
    public void Validate_TooManyBlocks_OneFault()
    {
        string item = $$"""{"contentKey": "{{One}}"}""";
        string posted = $$"""{"layout": {"Umbraco.BlockList": [{{item}},{{item}},{{item}},{{item}}]}, "contentData": [], "settingsData": [], "expose": []}""";
        Assert.Single(bench.Faults("list", EditorBench.Posted(posted)));
    }

    [Fact]
    public void Validate_TooManyInArea_OneFault()
    {
        string item = $$"""{"contentKey": "{{Two}}"}""";
        string posted = $$"""{"layout": {"Umbraco.BlockGrid": [{"contentKey": "{{One}}", "areas": [{"key": "{{AreaKey}}", "items": [{{item}},{{item}}]}]}]}, "contentData": [], "settingsData": [], "expose": []}""";
        Assert.Single(bench.Faults("grid", EditorBench.Posted(posted)));
    }

    [Fact]
    public void Convert_VariantBlock_GivesEachCultureItsOwn()
    {
        string stored = Variant(("title", Swedish, "\"Titel\""), ("title", English, "\"Title\""), ("year", null, "\"2027\""));
        Assert.Contains("Titel", bench.Deliver("list", stored, Swedish), StringComparison.Ordinal);
        string english = bench.Deliver("list", stored, English);
        Assert.Contains("Title", english, StringComparison.Ordinal);
        Assert.Contains("2027", english, StringComparison.Ordinal);
    }

    [Fact]
    public void Convert_BlockExposedInOneCulture_IsNotShownInTheOther()
    {
        string stored = Variant(("title", Swedish, "\"Titel\""), ("title", English, "\"Title\"")).Replace($",{{\"contentKey\":\"{One}\",\"culture\":\"{English}\"}}", string.Empty, StringComparison.Ordinal);
        Assert.Contains("Titel", bench.Deliver("list", stored, Swedish), StringComparison.Ordinal);
        Assert.Equal("""{"items":[]}""", bench.Deliver("list", stored, English));
    }

    [Fact]
    public void Show_TypeBeganToVary_ValueGetsTheDefaultCulture()
    {
        string shown = bench.Show("list", Variant(("title", null, "\"Titel\"")));
        Assert.Contains("\"culture\":\"sv-SE\",\"segment\":null,\"alias\":\"title\"", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void MergeForCulture_OneCulturePublished_OtherKeepsItsOldValue()
    {
        string edited = Variant(("title", Swedish, "\"Ny\""), ("title", English, "\"New\""));
        string published = Variant(("title", Swedish, "\"Gammal\""), ("title", English, "\"Old\""));
        string merged = Assert.IsType<string>(bench.Editor("list").MergePartialPropertyValueForCulture(edited, published, Swedish));
        Assert.Contains("Ny", bench.Deliver("list", merged, Swedish), StringComparison.Ordinal);
        Assert.Contains("Old", bench.Deliver("list", merged, English), StringComparison.Ordinal);
    }

    [Fact]
    public void MergeForCulture_NothingPublishedYet_TheOtherCultureStaysHidden()
    {
        string edited = Variant(("title", Swedish, "\"Ny\""), ("title", English, "\"New\""));
        string merged = Assert.IsType<string>(bench.Editor("list").MergePartialPropertyValueForCulture(edited, null, Swedish));
        Assert.Contains("Ny", bench.Deliver("list", merged, Swedish), StringComparison.Ordinal);
        Assert.Equal("""{"items":[]}""", bench.Deliver("list", merged, English));
    }

    [Fact]
    public void MergeForCulture_AllCulturesPublishedInTurn_GivesBackTheDraftItself()
    {
        string edited = Variant(("title", Swedish, "\"Ny\""), ("title", English, "\"New\""), ("year", null, "\"2027\""));
        object? published = bench.Editor("list").MergePartialPropertyValueForCulture(edited, null, null);
        published = bench.Editor("list").MergePartialPropertyValueForCulture(edited, published, Swedish);
        Assert.NotEqual(edited, published);
        Assert.Same(edited, bench.Editor("list").MergePartialPropertyValueForCulture(edited, published, English));
    }

    [Fact]
    public void MergeForCulture_WhatIsPublishedAlready_IsTheDraftItself()
    {
        string edited = Variant(("title", Swedish, "\"Ny\""), ("title", English, "\"New\""), ("year", null, "\"2027\""));
        Assert.Same(edited, bench.Editor("list").MergePartialPropertyValueForCulture(edited, new string(edited.AsSpan()), English));
        Assert.Same(edited, bench.Editor("list").MergePartialPropertyValueForCulture(edited, new string(edited.AsSpan()), null));
    }

    [Fact]
    public void MergeForCulture_BlocksInRichText_GivesBackTheDraftItself()
    {
        string blocks = Blocks("Umbraco.RichText", Two, HolderType, Value("list", Blocks("Umbraco.BlockList", Nested, TextType, Value("heading", "\"a\""))));
        string edited = $$"""{"blocks": {{blocks}}, "markup": "<p>x</p>"}""";
        Assert.Same(edited, bench.Editor("richText").MergePartialPropertyValueForCulture(edited, null, null));
    }

    [Fact]
    public void MergeForCulture_TheOtherCultureStillDiffers_IsNotTheDraft()
    {
        string edited = Variant(("title", Swedish, "\"Ny\""), ("title", English, "\"New\""));
        string published = Variant(("title", Swedish, "\"Gammal\""), ("title", English, "\"Old\""));
        Assert.NotEqual(edited, bench.Editor("list").MergePartialPropertyValueForCulture(edited, published, Swedish));
    }

    [Fact]
    public void MergeAllowed_EditorOfOneLanguage_ChangesOnlyThat()
    {
        string existing = Variant(("title", Swedish, "\"Gammal\""), ("title", English, "\"Old\""), ("year", null, "\"2017\""));
        string posted = Variant(("title", Swedish, "\"Hack\""), ("title", English, "\"New\""), ("year", null, "\"2099\""));
        string merged = Assert.IsType<string>(bench.Editor("list").MergeVariantInvariantPropertyValue(existing, posted, false, [English]));
        string swedish = bench.Deliver("list", merged, Swedish);
        Assert.Contains("Gammal", swedish, StringComparison.Ordinal);
        Assert.Contains("2017", swedish, StringComparison.Ordinal);
        Assert.Contains("New", bench.Deliver("list", merged, English), StringComparison.Ordinal);
    }

    [Fact]
    public void Copy_Blocks_GetNewKeysAtEveryDepth()
    {
        string inner = Blocks("Umbraco.BlockList", Nested, TextType, Value("heading", "\"a\""));
        string posted = $$"""{"markup": "<p>x</p><umb-rte-block data-content-key=\"{{Two}}\"></umb-rte-block>", "blocks": {{Blocks("Umbraco.RichText", Two, HolderType, Value("list", inner))}}}""";
        string stored = Assert.IsType<string>(bench.Store("richText", posted));
        string copied = Assert.IsType<string>(new NewBlockKeysOnCopy(bench.Get<BlockReaders>()).WithNewKeys("Umbraco.RichText", stored));
        Assert.DoesNotContain(Two.ToString(), copied, StringComparison.Ordinal);
        Assert.DoesNotContain(Nested.ToString(), copied, StringComparison.Ordinal);
        Assert.Contains("\"heading\":\"a\"", bench.Deliver("richText", copied, Swedish), StringComparison.Ordinal);
    }

    [Fact]
    public void StoredFiles_InBlocksInRichText_AreFoundAndReplaced()
    {
        string inner = Blocks("Umbraco.BlockList", Nested, HolderType, Value("attachment", "\"/media/x/a.pdf\""));
        string holder = Blocks("Umbraco.RichText", Two, HolderType, Value("list", JsonSerializer.Serialize(inner)), Value("attachment", "\"/media/y/b.pdf\""));
        string stored = $$"""{"markup": "<p>x</p>", "blocks": {{holder}}}""";
        IPropertyType type = bench.PropertyOf("richText", stored).PropertyType;
        var files = bench.Get<StoredFiles>();
        Assert.Equal(["/media/x/a.pdf", "/media/y/b.pdf"], files.Find(type, stored).Select(file => file.Path).Order());
        string replaced = Assert.IsType<string>(files.Replace(type, stored, file => file.Path + ".kopia"));
        Assert.Equal(["/media/x/a.pdf.kopia", "/media/y/b.pdf.kopia"], files.Find(type, replaced).Select(file => file.Path).Order());
        Assert.Contains("<p>x</p>", replaced, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("list")]
    [InlineData("grid")]
    [InlineData("single")]
    [InlineData("richText")]
    public void ShowAndConvert_BrokenStoredValue_NeverThrow(string dataType)
    {
        string[] broken =
        [
            "", "x", "{", "[]", "{}", "{\"layout\": 3}", "{\"markup\": 3, \"blocks\": []}", "{\"markup\": \"a\", \"blocks\": {\"layout\": [",
            "{\"layout\": {\"Umbraco.BlockList\": {}}, \"contentData\": 17}",
            $$$"""{"layout": {"Umbraco.BlockList": [{"contentKey": "{{{One}}}"}], "Umbraco.BlockGrid": [{"contentKey": "{{{One}}}", "areas": 3}]}, "contentData": [{"key": "{{{One}}}"}, 3, null], "expose": [{"contentKey": "x"}]}""",
        ];
        foreach (string stored in broken)
        {
            Assert.NotNull(bench.Show(dataType, stored));
            Assert.Null(Record.Exception(() => bench.Convert(dataType, stored, Swedish)));
            Assert.NotNull(bench.Deliver(dataType, stored, Swedish));
            Assert.NotNull(bench.Faults(dataType, stored));
            Assert.Null(Record.Exception(() => bench.Store(dataType, JsonSerializer.Serialize(stored))));
            Assert.NotNull(((IDataValueReference)bench.ValueEditor(dataType)).GetReferences(stored));
        }
    }

    private static string Blocks(string editorAlias, Guid key, Guid type, params string[] values) => $$$"""
        {"layout":{"{{{editorAlias}}}":[{"contentKey":"{{{key}}}","columnSpan":12,"rowSpan":1,"areas":[]}]},"contentData":[{"key":"{{{key}}}","contentTypeKey":"{{{type}}}","values":[{{{string.Join(',', values)}}}]}],"settingsData":[],"expose":[{"contentKey":"{{{key}}}","culture":null,"segment":null}]}
        """;

    private static string Value(string alias, string json) => $$"""{"alias":"{{alias}}","culture":null,"segment":null,"value":{{json}}}""";

    private static string Variant(params (string Alias, string? Culture, string Json)[] values)
    {
        IEnumerable<string> all = values.Select(value => $$"""{"alias":"{{value.Alias}}","culture":{{(value.Culture is null ? "null" : $"\"{value.Culture}\"")}},"value":{{value.Json}}}""");
        return $$$"""{"layout":{"Umbraco.BlockList":[{"contentKey":"{{{One}}}"}]},"contentData":[{"key":"{{{One}}}","contentTypeKey":"{{{VariantType}}}","values":[{{{string.Join(',', all)}}}]}],"settingsData":[],"expose":[{"contentKey":"{{{One}}}","culture":"{{{Swedish}}}"},{"contentKey":"{{{One}}}","culture":"{{{English}}}"}]}""";
    }

    private static IEnumerable<string> Paths(IEnumerable<ValidationResult> faults) => faults
        .OfType<INestedValidationResults>()
        .SelectMany(fault => fault.ValidationResults)
        .OfType<NestedJsonPathValidationResults>()
        .Select(fault => fault.JsonPath);
}
