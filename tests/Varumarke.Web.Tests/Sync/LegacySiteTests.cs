using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Services;
using static Varumarke.Web.Tests.Sync.MiniSite;

namespace Varumarke.Web.Tests.Sync;

/// <summary>An export of Umbraco 13 (<c>uSync/v9</c>): what that version has in another form becomes what this one has.</summary>
public sealed class LegacySiteTests
{
    private static readonly string Quote =
        $$"""[{"key":"{{Key(500)}}","name":"Ett","ncContentTypeAlias":"quote","text":"Hej","images":"umb://media/{{Key(200):n}}"},{"name":"Två","ncContentTypeAlias":"gone"}]""";

    [Fact]
    public async Task Import_Umbraco13_IsWholeAndPublished()
    {
        await using SyncHost host = Host();

        SyncRunResult dry = await host.RunAsync("import", host.Config, "--dry-run");
        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Equal(dry.Lines(), run.Lines());
        Assert.True(host.Get<IContentService>().GetById(Key(100))!.Published);
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    [Fact]
    public async Task Import_Umbraco13_ConvertsDataTypes()
    {
        await using SyncHost host = Host();
        await host.RunAsync("import", host.Config);

        Assert.Equal(["Röd", "Grön"], (await ConfigurationAsync<DropDownFlexibleConfiguration>(host, 20)).Items);
        Assert.True((await ConfigurationAsync<DropDownFlexibleConfiguration>(host, 20)).Multiple);
        Assert.Equal(["ff0000", "00ff00"], (await ConfigurationAsync<ColorPickerConfiguration>(host, 21)).Items.Select(item => item.Value));
        Assert.Equal("Röd", (await ConfigurationAsync<ColorPickerConfiguration>(host, 21)).Items[0].Label);
        Assert.Equal(ValueTypes.Decimal, (await ConfigurationAsync<LabelConfiguration>(host, 22)).ValueType);
        Assert.Equal((5m, 10m), ((await ConfigurationAsync<SliderConfiguration>(host, 23)).MinimumValue, (await ConfigurationAsync<SliderConfiguration>(host, 23)).MaximumValue));
        Assert.Equal(TagsStorageType.Csv, (await ConfigurationAsync<TagConfiguration>(host, 24)).StorageType);
        Assert.Equal(("Umbraco.MediaPicker3", "Umb.PropertyEditorUi.MediaPicker"), await EditorAsync(host, 25));
        Assert.True((await ConfigurationAsync<MediaPicker3Configuration>(host, 25)).Multiple);
        Assert.Equal(("Umbraco.RichText", "Umb.PropertyEditorUi.Tiptap"), await EditorAsync(host, 26));
        Assert.Equal(("Umbraco.BlockList", "Umb.PropertyEditorUi.BlockList"), await EditorAsync(host, 27));
        BlockListConfiguration blocks = await ConfigurationAsync<BlockListConfiguration>(host, 27);
        Assert.Equal(Key(13), Assert.Single(blocks.Blocks).ContentElementTypeKey);
        Assert.Contains("{umbValue: text}", System.Text.Json.JsonSerializer.Serialize((await host.Get<IDataTypeService>().GetAsync(Key(27)))!.ConfigurationData["blocks"]), StringComparison.Ordinal);
        Assert.Equal(3, blocks.ValidationLimit.Max);
        IDataType rich = (await host.Get<IDataTypeService>().GetAsync(Key(26)))!;
        Assert.Contains("toolbar", rich.ConfigurationData.Keys);
        Assert.DoesNotContain("editor", rich.ConfigurationData.Keys);
    }

    [Fact]
    public async Task Import_Umbraco13_ConvertsValues()
    {
        await using SyncHost host = Host();
        SyncRunResult run = await host.RunAsync("import", host.Config);

        IContent page = host.Get<IContentService>().GetById(Key(100))!;
        JsonNode pick = JsonNode.Parse(page.GetValue<string>("images")!)![0]!;
        Assert.Equal(Key(200).ToString(), (string?)pick["mediaKey"]);
        JsonNode blocks = JsonNode.Parse(page.GetValue<string>("quotes")!)!;
        JsonNode block = Assert.Single(blocks["contentData"]!.AsArray())!;
        Assert.Equal(Key(13).ToString(), (string?)block["contentTypeKey"]);
        Assert.Equal(Key(500).ToString(), (string?)blocks["expose"]![0]!["contentKey"]);
        Assert.Equal(["text", "images"], block["values"]!.AsArray().Select(value => (string)value!["alias"]!));
        Assert.Contains(Key(200).ToString(), block["values"]![1]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("type 'gone', which is not here", string.Concat(run.Line("Content", "Hem").Notes), StringComparison.Ordinal);
        Assert.Equal("<p>Hej</p>", page.GetValue<string>("rich"));
    }

    [Fact]
    public async Task Import_NestedContentWithinBlocksAndItself_IsConvertedAtEveryDepth()
    {
        await using SyncHost host = Host();
        string inner = System.Text.Json.JsonSerializer.Serialize(Quote);
        string outer = $$$"""{"layout":{"Umbraco.BlockList":[{"contentUdi":"umb://element/{{{Key(501):n}}}"}]},"contentData":[{"contentTypeKey":"{{{Key(13)}}}","udi":"umb://element/{{{Key(501):n}}}","text":{{{inner}}}}],"settingsData":[]}""";
        host.Document(101, "Djup", new MiniPage("old") { Properties = Value("quotes", outer) });

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        string stored = host.Get<IContentService>().GetById(Key(101))!.GetValue<string>("quotes")!;
        Assert.DoesNotContain("ncContentTypeAlias", stored, StringComparison.Ordinal);
        Assert.Contains(Key(500).ToString(), stored, StringComparison.Ordinal);
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    [Fact]
    public async Task Import_GridOfUmbraco13_IsKeptWithANote()
    {
        await using SyncHost host = Host().DataType(28, "Rutnät", "Umbraco.Grid", """{ "Items": { "styles": [] }, "Rte": null }""");

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Contains("'Umbraco.Grid' is not here", Assert.Single(run.Line("DataTypes", "Rutnät").Notes), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_SettingThatIsNotValid_IsLeftOutAlone()
    {
        await using SyncHost host = Host().DataType(21, "Färg", "Umbraco.ColorPicker", """{ "useLabel": true, "items": [{ "value": "röd", "label": "Röd" }] }""");

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal("created", run.Line("DataTypes", "Färg").Outcome);
        Assert.Contains("Its setting 'items' is not valid", Assert.Single(run.Line("DataTypes", "Färg").Notes), StringComparison.Ordinal);
        Assert.True((await ConfigurationAsync<ColorPickerConfiguration>(host, 21)).UseLabel);
    }

    [Fact]
    public async Task ExportImportExport_Umbraco13_GivesTheSameBytes()
    {
        await using SyncHost host = Host();
        await host.RunAsync("import", host.Config);
        string first = Path.Combine(host.Root, "first");
        await host.RunAsync("export", Path.Combine(first, "config"));

        await using var other = new SyncHost();
        SyncRunResult import = await other.RunAsync("import", Path.Combine(first, "config"));
        Assert.Equal(string.Empty, import.Failures());
        await other.RunAsync("export", Path.Combine(other.Root, "second", "config"));

        Assert.Equal(FolderBytes.Of(first), FolderBytes.Of(Path.Combine(other.Root, "second")));
    }

    private static SyncHost Host()
    {
        SyncHost host = new SyncHost().Start()
            .DataType(20, "Lista", "Umbraco.DropDown.Flexible", """{ "Items": [{ "id": 2, "value": "Grön" }, { "id": 1, "value": "Röd" }], "Multiple": true }""")
            .DataType(21, "Färg", "Umbraco.ColorPicker", """{ "Items": [{ "id": 1, "value": "{\"value\":\"ff0000\",\"label\":\"Röd\"}" }, { "id": 2, "value": "00ff00" }], "UseLabel": true }""")
            .DataType(22, "Etikett", "Umbraco.Label", """{ "ValueType": "DECIMAL" }""")
            .DataType(23, "Reglage", "Umbraco.Slider", """{ "EnableRange": true, "InitialValue": 5.0, "InitialValue2": 7.0, "MaximumValue": 10.0, "MinimumValue": 5.0, "StepIncrements": 1.0 }""")
            .DataType(24, "Taggar", "Umbraco.Tags", """{ "Delimiter": "\u0000", "Group": "default", "StorageType": 0 }""")
            .DataType(25, "Bilder", "Umbraco.MediaPicker", """{ "DisableFolderSelect": false, "IgnoreUserStartNodes": false, "Multiple": true, "OnlyImages": false, "StartNodeId": null }""")
            .DataType(26, "Gammal", "Umbraco.TinyMCE", """{ "Editor": { "toolbar": ["ace", "bold", "umbmacro"], "stylesheets": [], "maxImageSize": 500, "mode": "classic" }, "HideLabel": false, "MediaParentId": null, "OverlaySize": "small" }""")
            .DataType(27, "Citat", "Umbraco.NestedContent", """{ "ContentTypes": [{ "ncAlias": "quote", "ncTabAlias": "Content", "nameTemplate": "{{text}}" }], "MinItems": 0, "MaxItems": 3, "ConfirmDeletes": true, "ShowIcons": true, "HideLabel": false }""")
            .Type("ContentType", 13, "quote", "Nothing", isElement: true, ("text", 1, "Nothing"), ("images", 25, "Nothing"))
            .Type(14, "old", "Nothing", ("choice", 20, "Nothing"), ("colour", 21, "Nothing"), ("range", 23, "Nothing"), ("tags", 24, "Nothing"), ("images", 25, "Nothing"), ("rich", 26, "Nothing"), ("quotes", 27, "Nothing"))
            .Picture(200, "Bild", "/media/1057/photo.png")
            .Document(100, "Hem", new MiniPage("old")
            {
                Properties = Value("choice", "[\"Röd\"]") + Value("colour", "{\"value\":\"ff0000\",\"label\":\"Röd\"}") + Value("range", "5,7") + Value("tags", "a,b")
                    + Value("images", $"umb://media/{Key(200):n}") + Value("rich", "<p>Hej</p>") + Value("quotes", Quote),
            });
        host.AddMedia("1057/photo.png", TinyPng.Bytes);
        return host;
    }

    private static async Task<T> ConfigurationAsync<T>(SyncHost host, int key)
        where T : class
    {
        return (await host.Get<IDataTypeService>().GetAsync(Key(key)))!.ConfigurationObject as T ?? throw new InvalidOperationException("It has another configuration.");
    }

    private static async Task<(string Editor, string? Ui)> EditorAsync(SyncHost host, int key)
    {
        IDataType dataType = (await host.Get<IDataTypeService>().GetAsync(Key(key)))!;
        return (dataType.EditorAlias, dataType.EditorUiAlias);
    }
}
