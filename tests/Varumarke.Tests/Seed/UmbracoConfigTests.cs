using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Varumarke.Tests.Seed;

/// <summary>The seed hangs together: one key per item, and every reference leads somewhere.</summary>
public sealed partial class UmbracoConfigTests
{
    public static TheoryData<string, int> MinimumAmounts => new()
    {
        { "home", 1 }, { "brandPlatform", 1 }, { "strength", 7 }, { "profileArea", 3 }, { "brandText", 8 }, { "guidePage", 3 },
        { "strategy", 1 }, { "priorityArea", 5 }, { "goal", 15 }, { "measure", 15 }, { "activity", 10 },
        { "communicationItem", 8 }, { "statusReport", 2 }, { "revision", 2 }, { "contributions", 1 },
    };

    [Fact]
    public void Keys_OfEveryItem_AreUnique() =>
        Assert.Empty(Repeated(SeedFolder.All.Select(item => item.Key)));

    [Theory]
    [InlineData("DataTypes")]
    [InlineData("ContentTypes")]
    [InlineData("MediaTypes")]
    [InlineData("Dictionary")]
    [InlineData("Languages")]
    public void Aliases_WithinAFolder_AreUnique(string folder) =>
        Assert.Empty(Repeated(SeedFolder.In(folder).Select(item => item.Alias.ToUpperInvariant())));

    [Fact]
    public void Keys_OfPropertiesAndGroups_AreUnique() =>
        Assert.Empty(Repeated(SeedFolder.All
            .SelectMany(item => item.Root.Descendants().Where(node => node.Name == "GenericProperty" || node.Name == "Tab"))
            .Elements("Key").Select(key => key.Value)));

    [Fact]
    public void Keys_OfBlocks_AreUniqueWithinADocument() =>
        Assert.All(SeedFolder.In("Content"), item => Assert.Empty(Repeated(Matches(BlockKey(), Values(item)))));

    [Fact]
    public void Properties_OfEveryType_UseADataTypeThatExists()
    {
        Dictionary<Guid, string> editors = SeedFolder.In("DataTypes").ToDictionary(item => item.Key, item => item.Root.Element("Info")!.Element("EditorAlias")!.Value);
        Assert.All(SeedFolder.All.SelectMany(item => item.Root.Descendants("GenericProperty")), property =>
            Assert.Equal(property.Element("Type")!.Value, editors.GetValueOrDefault(Guid.Parse(property.Element("Definition")!.Value))));
    }

    [Fact]
    public void Properties_OfEveryType_StandInAGroupOfThatType() =>
        Assert.All(SeedFolder.All.Where(item => item.Root.Element("GenericProperties") is not null), item =>
            Assert.Empty(item.Root.Descendants("GenericProperty").Select(property => (string?)property.Element("Tab")!.Attribute("Alias"))
                .Except(item.Root.Element("Tabs")!.Elements("Tab").Select(tab => (string?)tab.Element("Alias")))));

    [Fact]
    public void Types_TheirCompositionsChildrenAndListViews_Exist()
    {
        HashSet<Guid> types = [.. SeedFolder.In("ContentTypes").Concat(SeedFolder.In("MediaTypes")).Select(item => item.Key)];
        HashSet<Guid> dataTypes = [Guid.Empty, .. SeedFolder.In("DataTypes").Select(item => item.Key)];
        foreach (SeedItem item in SeedFolder.In("ContentTypes").Concat(SeedFolder.In("MediaTypes")))
        {
            IEnumerable<XElement> children = item.Root.Element("Structure")!.Elements().Concat(item.Root.Descendants("Composition"));
            Assert.All(children, child => Assert.Contains((Guid)child.Attribute("Key")!, types));
            Assert.Contains((Guid)item.Root.Element("Info")!.Element("ListView")!, dataTypes);
        }
    }

    [Fact]
    public void DataTypes_ThePickersAndBlocksTheyConfigure_NameTypesThatExist()
    {
        HashSet<Guid> types = [.. SeedFolder.In("ContentTypes").Concat(SeedFolder.In("MediaTypes")).Select(item => item.Key)];
        Assert.All(SeedFolder.In("DataTypes"), item =>
        {
            string config = item.Root.Element("Config")!.Value;
            using JsonDocument json = JsonDocument.Parse(config);
            IEnumerable<string> named = Matches(ElementType(), config)
                .Concat(json.RootElement.TryGetProperty("filter", out JsonElement filter) ? filter.GetString()!.Split(',') : []);
            Assert.All(named, name => Assert.Contains(Guid.Parse(name), types));
        });
    }

    [Fact]
    public void Content_TypesParentsAndPlace_FollowTheModel()
    {
        Dictionary<string, SeedItem> types = SeedFolder.In("ContentTypes").ToDictionary(item => item.Alias);
        Dictionary<Guid, SeedItem> documents = SeedFolder.In("Content").ToDictionary(item => item.Key);
        foreach (SeedItem document in documents.Values)
        {
            Assert.True(types.TryGetValue(document.ContentType!, out SeedItem? type), document.File);
            if (document.Parent == Guid.Empty)
            {
                Assert.Equal("True", type.Root.Element("Info")!.Element("AllowAtRoot")!.Value);
                continue;
            }

            SeedItem parentType = types[documents[document.Parent].ContentType!];
            Assert.Contains(parentType.Root.Element("Structure")!.Elements(), child => (Guid)child.Attribute("Key")! == type.Key);
        }
    }

    [Fact]
    public void Content_EveryReference_LeadsToAnItemOfTheSeed()
    {
        HashSet<Guid> documents = [.. SeedFolder.In("Content").Select(item => item.Key)];
        HashSet<Guid> media = [.. SeedFolder.In("Media").Select(item => item.Key)];
        HashSet<Guid> elements = [.. SeedFolder.In("ContentTypes").Where(IsElement).Select(item => item.Key)];
        foreach (SeedItem item in SeedFolder.In("Content").Concat(SeedFolder.In("Media")))
        {
            string text = Values(item);
            Assert.All(Matches(DocumentUdi(), text), key => Assert.Contains(Guid.Parse(key), documents));
            Assert.All(Matches(MediaUdi(), text).Concat(Matches(MediaKey(), text)), key => Assert.Contains(Guid.Parse(key), media));
            Assert.All(Matches(LocalLink(), text), key => Assert.True(documents.Contains(Guid.Parse(key)) || media.Contains(Guid.Parse(key)), item.File));
            Assert.All(Matches(ElementKey(), text), key => Assert.Contains(Guid.Parse(key), elements));
        }
    }

    [Fact]
    public void Values_OfEveryItem_BelongToAPropertyOfItsType()
    {
        Dictionary<string, SeedItem> types = SeedFolder.In("ContentTypes").Concat(SeedFolder.In("MediaTypes")).ToDictionary(item => item.Alias);
        foreach (SeedItem item in SeedFolder.In("Content").Concat(SeedFolder.In("Media")))
        {
            SeedItem type = types[item.ContentType!];
            Dictionary<string, XElement> properties = type.Root.Descendants("Composition").Select(part => types[part.Value]).Append(type)
                .SelectMany(part => part.Root.Descendants("GenericProperty")).ToDictionary(property => property.Element("Alias")!.Value);
            Assert.Empty((item.Root.Element("Properties")?.Elements() ?? []).Select(value => value.Name.LocalName).Except(properties.Keys));
            Assert.All(properties.Values.Where(property => property.Element("Mandatory")!.Value == "true"), property =>
                Assert.All(item.Root.Element("Properties")!.Element(property.Element("Alias")!.Value)!.Elements("Value"), value => Assert.NotEmpty(value.Value)));
        }
    }

    [Theory]
    [MemberData(nameof(MinimumAmounts))]
    public void Content_OfEachType_IsAtLeastWhatTheIssueAsks(string contentType, int minimum) =>
        Assert.InRange(SeedFolder.Documents(contentType).Count, minimum, int.MaxValue);

    [Theory]
    [InlineData("goal")]
    [InlineData("measure")]
    public void PriorityArea_EachOfTheFive_HasAtLeastThree(string contentType) =>
        Assert.All(SeedFolder.Documents("priorityArea"), area =>
            Assert.InRange(SeedFolder.Documents(contentType).Count(item => item.Parent == area.Key), 3, int.MaxValue));

    private static bool IsElement(SeedItem type) => (string?)type.Root.Element("Info")?.Element("IsElement") == "true";

    private static string Values(SeedItem item) => string.Join('\n', item.Root.Descendants("Value").Select(value => value.Value));

    private static IEnumerable<string> Matches(Regex pattern, string text) => pattern.Matches(text).Select(match => match.Groups[1].Value);

    private static IEnumerable<T> Repeated<T>(IEnumerable<T> items) => items.GroupBy(item => item).Where(group => group.Count() > 1).Select(group => group.Key);

    [GeneratedRegex("umb://document/([0-9a-f]{32})")]
    private static partial Regex DocumentUdi();

    [GeneratedRegex("umb://media/([0-9a-f]{32})")]
    private static partial Regex MediaUdi();

    [GeneratedRegex("\"mediaKey\": \"([^\"]+)\"")]
    private static partial Regex MediaKey();

    [GeneratedRegex(@"localLink:([0-9a-f\-]{36})")]
    private static partial Regex LocalLink();

    [GeneratedRegex("\"contentTypeKey\": \"([^\"]+)\"")]
    private static partial Regex ElementKey();

    [GeneratedRegex("\"contentTypeKey\": \"[^\"]+\",\\s+\"key\": \"([^\"]+)\"")]
    private static partial Regex BlockKey();

    [GeneratedRegex("\"(?:contentElementTypeKey|settingsElementTypeKey)\": \"([^\"]+)\"")]
    private static partial Regex ElementType();
}
