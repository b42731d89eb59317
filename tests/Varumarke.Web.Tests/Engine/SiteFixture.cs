using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Testing.Engine;

namespace Varumarke.Web.Tests.Engine;

/// <summary>An engine with two languages, a page type that varies by culture, and a published home page.</summary>
public class SiteFixture : IAsyncLifetime
{
    private IContentType? _type;
    private IContent? _home;
    private IDataType? _text;

    public EngineHost Host { get; private set; } = null!;

    /// <summary>The engine's clock.</summary>
    public FakeTimeProvider Time { get; } = new(DateTimeOffset.UtcNow);

    public IContentService Content => Host.Get<IContentService>();

    public IVariationContextAccessor Variation => Host.Get<IVariationContextAccessor>();

    /// <summary>Configuration on top of the defaults.</summary>
    protected virtual IReadOnlyDictionary<string, string?>? Settings => null;

    public virtual async Task InitializeAsync()
    {
        Host = await EngineHost.StartAsync(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time)), settings: Settings);
        await AddLanguageAsync("sv-SE", isDefault: true);
        await AddLanguageAsync("en-GB", isDefault: false);
        _text = new DataType(Host.Get<PropertyEditorCollection>()["Umbraco.TextBox"], Host.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = "Text",
            DatabaseType = ValueStorageType.Nvarchar,
            EditorUiAlias = "Umb.PropertyEditorUi.TextBox",
        };
        await Host.Get<IDataTypeService>().CreateAsync(_text, Constants.Security.SuperUserKey);
        _type = new ContentType(Strings, Constants.System.Root)
        {
            Alias = "page",
            Name = "Sida",
            AllowedAsRoot = true,
            Variations = ContentVariation.Culture,
        };
        _type.AddPropertyType(new PropertyType(Strings, _text, "title") { Name = "Rubrik", Variations = ContentVariation.Culture }, "content", "Innehåll");
        await Host.Get<IContentTypeService>().CreateAsync(_type, Constants.Security.SuperUserKey);
        _type.AllowedContentTypes = [new ContentTypeSort(_type.Key, 0, _type.Alias)];
        await Host.Get<IContentTypeService>().UpdateAsync(_type, Constants.Security.SuperUserKey);
        _home = Make("Hem", "Home", Constants.System.Root);
        Publish(_home);
    }

    public virtual async Task DisposeAsync() => await Host.DisposeAsync();

    /// <summary>A saved draft below the home page, or below <paramref name="parent"/>.</summary>
    public IContent Create(string swedish, string english, IContent? parent = null) => Make(swedish, english, (parent ?? _home!).Id);

    public void Publish(IContent content)
    {
        OperationResult saved = Content.Save(content);
        Assert.True(saved.Success, saved.Result.ToString());
        PublishResult published = Content.Publish(content, ["sv-SE", "en-GB"]);
        Assert.True(published.Success, published.Result.ToString());
    }

    public void AddProperty(string alias)
    {
        IContentType type = Host.Get<IContentTypeService>().Get("page")!;
        type.AddPropertyType(new PropertyType(Strings, _text!, alias) { Name = alias }, "content");
        Host.Get<IContentTypeService>().UpdateAsync(type, Constants.Security.SuperUserKey).GetAwaiter().GetResult();
    }

    public void RunScheduledPublishing() => Content.PerformScheduledPublish(Time.GetUtcNow().UtcDateTime);

    private IShortStringHelper Strings => Host.Get<IShortStringHelper>();

    private async Task AddLanguageAsync(string culture, bool isDefault)
    {
        ILanguageService languages = Host.Get<ILanguageService>();
        if (await languages.GetAsync(culture) is not null)
        {
            return;
        }

        var result = await languages.CreateAsync(new Language(culture, culture) { IsDefault = isDefault }, Constants.Security.SuperUserKey);
        Assert.True(result.Success, result.Status.ToString());
    }

    private IContent Make(string swedish, string english, int parentId)
    {
        IContent content = Content.Create(swedish, parentId, "page");
        content.SetCultureName(swedish, "sv-SE");
        content.SetCultureName(english, "en-GB");
        content.SetValue("title", $"Rubrik: {swedish}", "sv-SE");
        content.SetValue("title", $"Rubrik: {english}", "en-GB");
        OperationResult saved = Content.Save(content);
        Assert.True(saved.Success, saved.Result.ToString());
        return content;
    }
}
