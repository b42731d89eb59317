using System.Globalization;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.ContentEditing;
using Umbraco.Cms.Core.Models.ContentPublishing;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Strings;
using Varumarke.Testing.Engine;

namespace Varumarke.Web.Tests.Engine;

/// <summary>
/// Blocks through Umbraco's editing and publishing services on the engine as it runs: a page that varies by culture, with one
/// invariant list of blocks whose texts vary.
/// </summary>
public sealed class BlockFlowTests : IAsyncLifetime
{
    private const string Swedish = "sv-SE";
    private const string English = "en-GB";
    private static readonly Guid Block = Guid.Parse("11111111-0000-4000-8000-000000000001");
    private EngineHost _host = null!;
    private IContentType _element = null!;
    private IContentType _page = null!;

    public async Task InitializeAsync()
    {
        _host = await EngineHost.StartAsync();
        await AddLanguageAsync(Swedish, isDefault: true);
        await AddLanguageAsync(English, isDefault: false);
        IDataType text = await AddDataTypeAsync("Text", "Umbraco.TextBox", "{}");
        IDataType tags = await AddDataTypeAsync("Taggar", "Umbraco.Tags", """{"group": "default", "storageType": "Json"}""");
        IDataType pages = await AddDataTypeAsync("Sidor", "Umbraco.MultiNodeTreePicker", "{}");

        _element = new ContentType(Strings, Constants.System.Root) { Alias = "textBlock", Name = "Textblock", IsElement = true, Variations = ContentVariation.Culture };
        Add(_element, text, "title", ContentVariation.Culture, mandatory: true);
        Add(_element, tags, "keywords", ContentVariation.Nothing);
        Add(_element, pages, "pages", ContentVariation.Nothing);
        await AddTypeAsync(_element);

        IDataType blocks = await AddDataTypeAsync("Block", "Umbraco.BlockList", $$"""{"blocks": [{"contentElementTypeKey": "{{_element.Key}}"}]}""");
        _page = new ContentType(Strings, Constants.System.Root) { Alias = "blockPage", Name = "Blocksida", AllowedAsRoot = true, Variations = ContentVariation.Culture };
        Add(_page, blocks, "blocks", ContentVariation.Nothing);
        await AddTypeAsync(_page);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task Publish_OneCulture_ShowsThatOneOnly()
    {
        Guid key = await CreateAsync("Första", "First");
        await PublishAsync(key, Swedish);
        Assert.Equal("Första", Title(key, Swedish));

        await UpdateAsync(key, "Andra", "Second");
        Assert.Equal("Första", Title(key, Swedish));
        await PublishAsync(key, English);

        Assert.Equal("Första", Title(key, Swedish));
        Assert.Equal("Second", Title(key, English));
    }

    [Fact]
    public async Task Publish_RequiredTextMissingInOneCulture_RefusesThatOneOnly()
    {
        Guid key = await CreateAsync("Första", string.Empty);
        Assert.Equal(ContentPublishingOperationStatus.ContentInvalid, await TryPublishAsync(key, English));
        Assert.Equal(ContentPublishingOperationStatus.Success, await TryPublishAsync(key, Swedish));
    }

    [Fact]
    public async Task Save_ReferencesAndTagsInBlocks_AreTracked()
    {
        Guid target = await CreateAsync("Mål", "Target");
        Guid key = await CreateAsync("Första", "First", target);
        var references = await _host.Get<ITrackedReferencesService>().GetPagedRelationsForItemAsync(target, UmbracoObjectTypes.Document, 0, 10, true);
        Assert.Equal(key, Assert.Single(references.Result.Items).NodeKey);

        await PublishAsync(key, Swedish);
        Assert.Contains(_host.Get<ITagService>().GetTaggedContentByTag("älv"), tagged => tagged.EntityId == _host.Get<IContentService>().GetById(key)!.Id);
    }

    [Fact]
    public async Task Copy_Blocks_HaveKeysOfTheirOwn()
    {
        Guid key = await CreateAsync("Första", "First");
        IContentService content = _host.Get<IContentService>();
        IContent copy = content.Copy(content.GetById(key)!, Constants.System.Root, relateToOriginal: false)!;
        string stored = Assert.IsType<string>(content.GetById(copy.Key)!.GetValue("blocks"));
        Assert.DoesNotContain(Block.ToString(), stored, StringComparison.Ordinal);
        Assert.Contains("Första", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_BlockOfTheFallbackLanguageOnly_IsShownWholeInThatOne()
    {
        Guid key = await CreateAsync("Första", "First", isInEnglish: false);
        await PublishAsync(key, Swedish);
        await PublishAsync(key, English);
        Assert.Null(Title(key, English));

        ILanguageService languages = _host.Get<ILanguageService>();
        ILanguage language = (await languages.GetAsync(English))!;
        language.FallbackIsoCode = Swedish;
        Assert.True((await languages.UpdateAsync(language, Constants.Security.SuperUserKey)).Success);

        Assert.Equal("Första", Title(key, English));
        Assert.Equal("Första", Title(key, Swedish));
    }

    private async Task<Guid> CreateAsync(string swedish, string english, Guid? picked = null, bool isInEnglish = true)
    {
        var created = await _host.Get<IContentEditingService>().CreateAsync(
            new ContentCreateModel
            {
                Key = Guid.NewGuid(),
                ContentTypeKey = _page.Key,
                Variants = [new VariantModel { Culture = Swedish, Name = "Sida " + swedish }, new VariantModel { Culture = English, Name = "Page " + english }],
                Properties = [Blocks(swedish, english, picked, isInEnglish)],
            },
            Constants.Security.SuperUserKey);
        Assert.True(created.Result.Content is not null, created.Status.ToString());
        return created.Result.Content!.Key;
    }

    private async Task UpdateAsync(Guid key, string swedish, string english)
    {
        var updated = await _host.Get<IContentEditingService>().UpdateAsync(
            key,
            new ContentUpdateModel
            {
                Variants = [new VariantModel { Culture = Swedish, Name = "Sida " + swedish }, new VariantModel { Culture = English, Name = "Page " + english }],
                Properties = [Blocks(swedish, english, null)],
            },
            Constants.Security.SuperUserKey);
        Assert.True(updated.Success, updated.Status.ToString());
    }

    private async Task PublishAsync(Guid key, string culture) => Assert.Equal(ContentPublishingOperationStatus.Success, await TryPublishAsync(key, culture));

    private async Task<ContentPublishingOperationStatus> TryPublishAsync(Guid key, string culture) =>
        (await _host.Get<IContentPublishingService>().PublishAsync(key, [new CulturePublishScheduleModel { Culture = culture }], Constants.Security.SuperUserKey)).Status;

    private string? Title(Guid key, string culture)
    {
        _host.Get<IVariationContextAccessor>().VariationContext = new VariationContext(culture);
        IPublishedContent page = _host.Get<IPublishedContentCache>().GetById(false, key)!;
        BlockListItem? block = ((BlockListModel)page.GetProperty("blocks")!.GetValue()!).SingleOrDefault();
        return block?.Content.GetProperty("title")!.GetValue() as string;
    }

    private PropertyValueModel Blocks(string swedish, string english, Guid? picked, bool isInEnglish = true)
    {
        string inEnglish = isInEnglish ? $$""", {"contentKey": "{{Block}}", "culture": "{{English}}"}""" : string.Empty;
        string pages = picked is null ? "[]" : $$"""[{"type": "document", "unique": "{{picked}}"}]""";
        string json = $$"""
            {"layout": {"Umbraco.BlockList": [{"contentKey": "{{Block}}"} ]},
             "contentData": [{"key": "{{Block}}", "contentTypeKey": "{{_element.Key}}", "values": [
                {"alias": "title", "culture": "{{Swedish}}", "value": "{{swedish}}"},
                {"alias": "title", "culture": "{{English}}", "value": "{{english}}"},
                {"alias": "keywords", "culture": null, "value": ["älv"]},
                {"alias": "pages", "culture": null, "value": {{pages}} } ]} ],
             "settingsData": [],
             "expose": [{"contentKey": "{{Block}}", "culture": "{{Swedish}}"}{{inEnglish}} ] }
            """;
        return new PropertyValueModel { Alias = "blocks", Value = _host.Get<IJsonSerializer>().Deserialize<JsonObject>(json) };
    }

    private IShortStringHelper Strings => _host.Get<IShortStringHelper>();

    private async Task AddLanguageAsync(string culture, bool isDefault)
    {
        ILanguageService languages = _host.Get<ILanguageService>();
        if (await languages.GetAsync(culture) is null)
        {
            await languages.CreateAsync(new Language(culture, CultureInfo.GetCultureInfo(culture).NativeName) { IsDefault = isDefault }, Constants.Security.SuperUserKey);
        }
    }

    private async Task<IDataType> AddDataTypeAsync(string name, string editorAlias, string settings)
    {
        var serializer = _host.Get<IConfigurationEditorJsonSerializer>();
        IDataEditor editor = _host.Get<PropertyEditorCollection>()[editorAlias]!;
        var dataType = new DataType(editor, serializer)
        {
            Name = name,
            EditorUiAlias = "Umb.Ui",
            DatabaseType = ValueTypes.ToStorageType(editor.GetValueEditor().ValueType),
            ConfigurationData = editor.GetConfigurationEditor().FromDatabase(settings, serializer),
        };
        var created = await _host.Get<IDataTypeService>().CreateAsync(dataType, Constants.Security.SuperUserKey);
        Assert.True(created.Success, created.Status.ToString());
        return created.Result;
    }

    private async Task AddTypeAsync(IContentType type)
    {
        var created = await _host.Get<IContentTypeService>().CreateAsync(type, Constants.Security.SuperUserKey);
        Assert.True(created.Success, created.Result.ToString());
    }

    private void Add(IContentType type, IDataType dataType, string alias, ContentVariation variations, bool mandatory = false) =>
        type.AddPropertyType(new PropertyType(Strings, dataType, alias) { Name = alias, Variations = variations, Mandatory = mandatory }, "content", "Innehåll");
}
