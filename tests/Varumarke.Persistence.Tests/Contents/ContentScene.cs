using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Umbraco.Extensions;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Contents;

/// <summary>
/// Two languages, a document type that varies, one that does not, and a media type, made once for a database; and the
/// short ways to make content of them.
/// </summary>
internal sealed class ContentScene
{
    public const string Swedish = "sv-SE";
    public const string English = "en-GB";

    private static readonly Lock Making = new();

    private readonly DatabaseFixture _fixture;

    private ContentScene(DatabaseFixture fixture) => _fixture = fixture;

    public IContentType Page { get; private set; } = null!;

    public IContentType Article { get; private set; } = null!;

    public IMediaType Picture { get; private set; } = null!;

    public ICoreScopeProvider Scopes => _fixture.Scopes;

    public IDocumentRepository Documents => _fixture.Get<IDocumentRepository>();

    public IMediaRepository Media => _fixture.Get<IMediaRepository>();

    public static ContentScene On(DatabaseFixture fixture)
    {
        var scene = new ContentScene(fixture);
        lock (Making)
        {
            using ICoreScope scope = fixture.Scopes.CreateCoreScope();
            scene.EnsureLanguages();
            IDataType text = scene.DataType("Text", ValueStorageType.Ntext);
            IDataType number = scene.DataType("Number", ValueStorageType.Integer);
            IDataType amount = scene.DataType("Amount", ValueStorageType.Decimal);
            IDataType date = scene.DataType("Date", ValueStorageType.Date);
            scene.Page = scene.DocumentType("page", ContentVariation.Nothing, (text, "title"), (number, "number"), (amount, "amount"), (date, "date"));
            scene.Article = scene.DocumentType("article", ContentVariation.Culture, (text, "title"), (number, "number"));
            scene.Picture = scene.MediaType("picture", (text, "caption"));
            scope.Complete();
        }

        return scene;
    }

    /// <summary>An unsaved page with a name and title.</summary>
    public Content NewPage(string name, int parentId = -1, string? title = null)
    {
        var page = new Content(name, parentId, Page);
        page.SetValue("title", title ?? name);
        return page;
    }

    /// <summary>An unsaved article in Swedish, and in English where a name is given.</summary>
    public Content NewArticle(string swedish, string? english = null, int parentId = -1)
    {
        var article = new Content(swedish, parentId, Article);
        article.SetCultureName(swedish, Swedish);
        article.SetValue("title", swedish, Swedish);
        if (english is not null)
        {
            article.SetCultureName(english, English);
            article.SetValue("title", english, English);
        }

        return article;
    }

    /// <summary>Makes the next save publish the content in all its cultures, as Umbraco's service does.</summary>
    public static Content Publishing(Content content)
    {
        foreach (string culture in content.AvailableCultures.ToArray())
        {
            content.SetPublishInfo(culture, content.GetCultureName(culture), DateTime.UtcNow);
        }

        foreach (IProperty property in content.Properties)
        {
            property.PublishValues("*");
        }

        content.PublishedState = PublishedState.Publishing;
        return content;
    }

    /// <summary>Runs in a scope that is completed.</summary>
    public T Do<T>(Func<T> work)
    {
        using ICoreScope scope = Scopes.CreateCoreScope();
        T result = work();
        scope.Complete();
        return result;
    }

    /// <inheritdoc cref="Do{T}"/>
    public void Do(Action work) => Do<object?>(() =>
    {
        work();
        return null;
    });

    /// <summary>A saved page, by now.</summary>
    public Content SavedPage(string name, int parentId = -1, string? title = null)
    {
        Content page = NewPage(name, parentId, title);
        Do(() => Documents.Save(page));
        return page;
    }

    private void EnsureLanguages()
    {
        ILanguageRepository languages = _fixture.Get<ILanguageRepository>();
        if (languages.GetByIsoCode(Swedish) is not { IsDefault: true })
        {
            ILanguage swedish = languages.GetByIsoCode(Swedish) ?? new Language(Swedish, "Svenska");
            swedish.IsDefault = true;
            swedish.IsMandatory = true;
            languages.Save(swedish);
        }

        if (languages.GetByIsoCode(English) is null)
        {
            languages.Save(new Language(English, "Engelska"));
        }
    }

    private DataType DataType(string name, ValueStorageType storage)
    {
        IDataTypeRepository types = _fixture.Get<IDataTypeRepository>();
        if (types.GetMany(Array.Empty<int>()).FirstOrDefault(type => type.Name == name) is DataType known)
        {
            return known;
        }

        var type = new DataType(
            new VoidEditor("Varumarke.Tests." + name, _fixture.Get<IDataValueEditorFactory>()),
            _fixture.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = name,
            DatabaseType = storage,
        };
        types.Save(type);
        return type;
    }

    private IContentType DocumentType(string alias, ContentVariation variation, params (IDataType DataType, string Alias)[] properties)
    {
        IContentTypeRepository types = _fixture.Get<IContentTypeRepository>();
        if (types.GetMany(Array.Empty<int>()).FirstOrDefault(type => type.Alias == alias) is { } known)
        {
            return known;
        }

        var type = new ContentType(_fixture.Get<IShortStringHelper>(), -1) { Alias = alias, Name = alias, Icon = "icon-document", Variations = variation, AllowedAsRoot = true };
        type.AddPropertyGroup("content", "Content");
        foreach ((IDataType dataType, string property) in properties)
        {
            type.AddPropertyType(
                new PropertyType(_fixture.Get<IShortStringHelper>(), dataType, property)
                {
                    Name = property,
                    Variations = property == "number" ? ContentVariation.Nothing : variation,
                },
                "content",
                "Content");
        }

        types.Save(type);
        return types.Get(type.Id)!;
    }

    private IMediaType MediaType(string alias, (IDataType DataType, string Alias) property)
    {
        IMediaTypeRepository types = _fixture.Get<IMediaTypeRepository>();
        if (types.GetMany(Array.Empty<int>()).FirstOrDefault(type => type.Alias == alias) is { } known)
        {
            return known;
        }

        var type = new MediaType(_fixture.Get<IShortStringHelper>(), -1) { Alias = alias, Name = alias, Icon = "icon-picture", AllowedAsRoot = true };
        type.AddPropertyGroup("content", "Content");
        type.AddPropertyType(new PropertyType(_fixture.Get<IShortStringHelper>(), property.DataType, property.Alias) { Name = property.Alias }, "content", "Content");
        types.Save(type);
        return types.Get(type.Id)!;
    }
}
