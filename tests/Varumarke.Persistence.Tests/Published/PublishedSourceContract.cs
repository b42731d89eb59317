using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Published;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Published;

/// <summary>What the published cache may rely on when it reads, on every database.</summary>
public abstract class PublishedSourceContract(DatabaseFixture database)
{
    private static readonly DateTime Written = new(2026, 3, 4, 5, 6, 7, 890, DateTimeKind.Utc);

    [Fact]
    public void GetDocument_PublishedAndEdited_GivesEachVersionItsOwn()
    {
        Document document = Add(published: true);

        PublishedNode? published = Source.GetDocument(document.Key, preview: false);
        PublishedNode? draft = Source.GetDocument(document.Key, preview: true);

        Assert.Equal("Publicerad", published?.Name);
        Assert.Equal("Utkast", draft?.Name);
        Assert.True(published?.Published);
        Assert.Equal(Written, published?.UpdateDate);
        Assert.Equal(DateTimeKind.Utc, published?.UpdateDate.Kind);
        Assert.Equal(document.TypeId, published?.ContentTypeId);
    }

    [Fact]
    public void GetDocument_OneCultureUnpublished_LeavesItOutWithItsValues()
    {
        Document document = Add(published: true);

        PublishedNode published = Source.GetDocument(document.Key, preview: false)!;
        PublishedNode draft = Source.GetDocument(document.Key, preview: true)!;

        Assert.Equal(["sv-SE"], published.Cultures.Select(culture => culture.Culture));
        Assert.Equal([new PublishedNodeValue("rubrik", "sv-SE", "", "Älven")], published.Values.Read());
        Assert.Equal(["en-GB", "sv-SE"], draft.Cultures.Select(culture => culture.Culture).Order());
        Assert.Contains(new PublishedNodeValue("rubrik", "en-GB", "", "The river"), draft.Values.Read());
    }

    [Fact]
    public void GetDocument_NeverPublished_IsFoundAsADraftOnly()
    {
        Document document = Add(published: false);

        Assert.Null(Source.GetDocument(document.Key, preview: false));
        Assert.NotNull(Source.GetDocument(document.Key, preview: true));
    }

    [Fact]
    public void GetDocument_InTheBin_IsNull()
    {
        Document document = Add(published: true, trashed: true);

        Assert.Null(Source.GetDocument(document.Key, preview: false));
        Assert.Null(Source.GetDocument(document.Key, preview: true));
    }

    [Fact]
    public void GetMedia_KeyOfADocument_IsNull() => Assert.Null(Source.GetMedia(Add(published: true).Key));

    [Fact]
    public void GetDocuments_SomeUnknown_GivesTheOthers()
    {
        Guid[] keys = [Add(published: true).Key, Guid.NewGuid(), Add(published: false).Key, Add(published: true).Key];

        IReadOnlyList<PublishedNode> published = Source.GetDocuments(keys, preview: false);
        IReadOnlyList<PublishedNode> drafts = Source.GetDocuments(keys, preview: true);

        Assert.Equal(new[] { keys[0], keys[3] }.Order(), published.Select(node => node.Key).Order());
        Assert.Equal(3, drafts.Count);
        Assert.All(drafts, draft => Assert.Equal(2, draft.Cultures.Count));
    }

    [Fact]
    public void GetDocuments_ManyKeys_AreAllRead()
    {
        Guid known = Add(published: true).Key;
        Guid[] keys = [.. Enumerable.Range(0, 1200).Select(_ => Guid.NewGuid()), known];

        Assert.Equal(known, Assert.Single(Source.GetDocuments(keys, preview: false)).Key);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1200)]
    public void ReadDocuments_OneProperty_GivesWhatIsPublishedOfIt(int others)
    {
        Document[] documents = [Add(published: true), Add(published: false), Add(published: true, trashed: true), Add(published: true)];
        Guid[] keys = [.. Enumerable.Range(0, others).Select(_ => Guid.NewGuid()), .. documents.Select(document => document.Key)];
        Add(published: true);
        List<PublishedNode> nodes = [];

        Source.ReadDocuments(keys, "RUBRIK", nodes.Add);

        Assert.Equal(new[] { documents[0].Key, documents[3].Key }.Order(), nodes.Select(node => node.Key).Order());
        Assert.All(nodes, node => Assert.Equal([new PublishedNodeValue("rubrik", "sv-SE", "", "Älven")], node.Values.Read()));
        Assert.Contains(documents[0].TypeId, nodes.Select(node => node.ContentTypeId));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1200)]
    public void ReadDocuments_PropertyThatTheTypeDoesNotHave_GivesThemWithoutValues(int others)
    {
        Guid[] keys = [.. Enumerable.Range(0, others).Select(_ => Guid.NewGuid()), Add(published: true).Key];
        List<PublishedNode> nodes = [];

        Source.ReadDocuments(keys, "ingress", nodes.Add);

        Assert.Empty(Assert.Single(nodes).Values.Read());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1200)]
    public void ReadMedia_KeyOfADocument_GivesNothing(int others)
    {
        Guid[] keys = [.. Enumerable.Range(0, others).Select(_ => Guid.NewGuid()), Add(published: true).Key];

        Source.ReadMedia(keys, "rubrik", node => Assert.Fail($"{node.Key} is no media item."));
    }

    [Fact]
    public void GetDocumentKeys_OfAType_LeavesOutTheBin()
    {
        Document document = Add(published: false);
        Add(published: false, trashed: true, typeId: document.TypeId);

        Assert.Equal([document.Key], Source.GetDocumentKeys(document.TypeId));
    }

    [Fact]
    public void GetDocument_WithinAScopeThatHasNotCommitted_SeesWhatIsCommitted()
    {
        Document document = Add(published: true);
        using ICoreScope scope = database.Scopes.CreateCoreScope();
        database.Get<IAmbientDatabase>().Write.Set<NodeRow>().Where(node => node.Key == document.Key)
            .ExecuteUpdate(set => set.SetProperty(node => node.Trashed, true));

        Assert.NotNull(Source.GetDocument(document.Key, preview: false));
    }

    private IPublishedSource Source => database.Get<IPublishedSource>();

    private Document Add(bool published, bool trashed = false, int? typeId = null)
    {
        using ICoreScope scope = database.Scopes.CreateCoreScope();
        int swedish = LanguageId("sv-SE");
        int english = LanguageId("en-GB");
        IContentType type = typeId is { } id ? database.Get<IContentTypeRepository>().Get(id)! : AddType();
        int property = type.PropertyTypes.Single().Id;
        VarumarkeDbContext context = database.Get<IAmbientDatabase>().Write;
        NodeRow node = context.Insert(new NodeRow
        {
            Key = Guid.NewGuid(),
            ObjectType = Constants.ObjectTypes.Document,
            ParentId = NodeRow.RootId,
            Level = 1,
            Path = "-1,0",
            Name = "Utkast",
            Trashed = trashed,
            CreateDate = Written,
            UpdateDate = Written,
        });
        context.Insert(new ContentRow { NodeId = node.Id, ContentTypeId = type.Id, Published = published, Edited = true });
        context.Insert(new ContentCultureRow { NodeId = node.Id, LanguageId = swedish, Name = "Utkast", Available = true, Published = published, Edited = true });
        context.Insert(new ContentCultureRow { NodeId = node.Id, LanguageId = english, Name = "Draft", Available = true, Published = false, Edited = true });
        AddVersion(context, node.Id, "Utkast", [swedish, english], current: true, published: false, [new(property, swedish, null, "Älven, ändrad"), new(property, english, null, "The river")]);
        if (published)
        {
            AddVersion(context, node.Id, "Publicerad", [swedish, english], current: false, published: true, [new(property, swedish, null, "Älven"), new(property, english, null, "Withdrawn")]);
        }

        scope.Complete();
        return new Document(node.Key, type.Id);
    }

    private static void AddVersion(
        VarumarkeDbContext context, int nodeId, string name, int[] languages, bool current, bool published, StoredValue[] values)
    {
        ContentVersionRow version = context.Insert(new ContentVersionRow
        {
            NodeId = nodeId,
            Name = name,
            VersionDate = Written,
            Current = current,
            Published = published,
            Data = PropertyData.Write(values),
        });
        context.InsertMany(languages.Select(language =>
            new ContentVersionCultureRow { VersionId = version.Id, LanguageId = language, Name = name, Date = Written }));
    }

    private int LanguageId(string culture)
    {
        ILanguageRepository languages = database.Get<ILanguageRepository>();
        if (languages.GetIdByIsoCode(culture, throwOnNotFound: false) is { } known)
        {
            return known;
        }

        var language = new Language(culture, culture);
        languages.Save(language);
        return language.Id;
    }

    private IContentType AddType()
    {
        Umbraco.Cms.Core.Strings.IShortStringHelper strings = database.Get<Umbraco.Cms.Core.Strings.IShortStringHelper>();
        var dataType = new DataType(
            database.Get<Umbraco.Cms.Core.PropertyEditors.PropertyEditorCollection>()["Umbraco.TextBox"],
            database.Get<Umbraco.Cms.Core.Serialization.IConfigurationEditorJsonSerializer>())
        {
            Name = $"Text {Guid.NewGuid():N}",
            DatabaseType = ValueStorageType.Nvarchar,
        };
        database.Get<IDataTypeRepository>().Save(dataType);
        var type = new ContentType(strings, Constants.System.Root)
        {
            Alias = $"type{Guid.NewGuid():N}",
            Name = "Sida",
            Variations = ContentVariation.Culture,
        };
        type.AddPropertyType(new PropertyType(strings, dataType, "rubrik") { Name = "Rubrik", Variations = ContentVariation.Culture }, "innehall", "Innehåll");
        database.Get<IContentTypeRepository>().Save(type);
        return type;
    }

    private sealed record Document(Guid Key, int TypeId);
}

/// <inheritdoc />
public sealed class SqlitePublishedSourceTests(SqliteFixture database) : PublishedSourceContract(database), IClassFixture<SqliteFixture>;

/// <inheritdoc />
[Trait("Database", "Postgres")]
public sealed class PostgresPublishedSourceTests(PostgresFixture database) : PublishedSourceContract(database), IClassFixture<PostgresFixture>;
