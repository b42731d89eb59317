using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Entities;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Persistence.Contents;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Scoping;
using Varumarke.Persistence.Tests.ContentTypes;
using Varumarke.Testing.Databases;
using Varumarke.Testing.Types;

namespace Varumarke.Persistence.Tests.Entities;

public sealed class SqliteEntityTests(SqliteFixture fixture) : EntityRepositoryContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresEntityTests(PostgresFixture fixture) : EntityRepositoryContract(fixture), IClassFixture<PostgresFixture>;

public abstract class EntityRepositoryContract
{
    private static readonly HashSet<Guid> Documents = [Constants.ObjectTypes.Document];

    private readonly DatabaseFixture _fixture;
    private readonly TypeBuilder _build;
    private readonly int _swedish;
    private readonly int _english;

    protected EntityRepositoryContract(DatabaseFixture fixture)
    {
        (_fixture, _build) = (fixture, new TypeBuilder(fixture));
        _swedish = _build.Language("sv-SE").Id;
        _english = _build.Language("en-GB").Id;
    }

    private IEntityRepository Repository => _fixture.Get<IEntityRepository>();

    [Fact]
    public void Get_VariantDocument_CarriesCulturesAndType()
    {
        ContentType type = _build.NewDocumentType(ContentVariation.Culture);
        type.Icon = "icon-tree";
        type.ListView = Guid.NewGuid();
        _build.Save(type);
        StoredDocument document = StoredDocument.Insert(_fixture, type);
        document.AddCulture(_swedish, "Hem", published: true);
        document.AddCulture(_english, "Home", published: false);
        var entity = Assert.IsType<DocumentEntitySlim>(_fixture.InScope(() => Repository.Get(document.Id, Constants.ObjectTypes.Document)));
        Assert.Equal(new Dictionary<string, string> { ["sv-SE"] = "Hem", ["en-GB"] = "Home" }, entity.CultureNames);
        Assert.Equal(["sv-SE"], entity.PublishedCultures);
        Assert.Equal(["en-GB"], entity.EditedCultures);
        Assert.Equal(ContentVariation.Culture, entity.Variations);
        Assert.Equal((type.Alias, type.Key, "icon-tree", type.ListView), (entity.ContentTypeAlias, entity.ContentTypeKey, entity.ContentTypeIcon, entity.ListViewKey));
        Assert.True(entity.IsContainer);
        Assert.False(entity.HasChildren);
        Assert.Equal(Constants.ObjectTypes.Document, entity.NodeObjectType);
    }

    [Theory]
    [InlineData("/media/abc/alv.jpg")]
    [InlineData("""{"src":"/media/abc/alv.jpg","crops":[]}""")]
    public void Get_Media_CarriesThePathOfItsFile(string stored)
    {
        var type = new MediaType(_fixture.Get<IShortStringHelper>(), -1) { Alias = TypeBuilder.Unique("bild"), Name = "Bild" };
        type.AddPropertyType(_build.Property(_build.DataType(), Constants.Conventions.Media.File));
        _fixture.InScope(() => _fixture.Get<IMediaTypeRepository>().Save(type));
        StoredDocument media = StoredDocument.Insert(_fixture, type, new StoredValue(type.PropertyTypes.Single().Id, null, null, stored));
        var entity = Assert.IsType<MediaEntitySlim>(_fixture.InScope(() => Repository.Get(media.Id)));
        Assert.Equal("/media/abc/alv.jpg", entity.MediaPath);
        Assert.Equal(type.Alias, entity.ContentTypeAlias);
    }

    [Fact]
    public void GetPaged_ByName_IsInSwedishOrder()
    {
        int parent = Node("Förälder");
        foreach (string name in new[] { "Övre", "ängen", "Zebra", "Ådal", "apelsin", "Ärla", "bruk" })
        {
            Node(name, parent);
        }

        _fixture.InScope(() =>
        {
            IEntitySlim[] first = [.. Repository.GetPagedResultsByQuery(Below(parent), Documents, 0, 4, out long total, null, Ordering.By("text"))];
            IEntitySlim[] second = [.. Repository.GetPagedResultsByQuery(Below(parent), Documents, 1, 4, out _, null, Ordering.By("Name"))];
            Assert.Equal(7, total);
            Assert.Equal(["apelsin", "bruk", "Zebra", "Ådal", "ängen", "Ärla", "Övre"], first.Concat(second).Select(entity => entity.Name));
        });
    }

    [Fact]
    public void GetPaged_ByNameInACulture_UsesItsNames()
    {
        IContentType type = _build.DocumentType(ContentVariation.Culture);
        int parent = Node("Förälder");
        StoredDocument first = Below(parent, StoredDocument.Insert(_fixture, type));
        StoredDocument second = Below(parent, StoredDocument.Insert(_fixture, type));
        first.AddCulture(_english, "Zinc", published: false);
        second.AddCulture(_english, "Alder", published: false);
        Assert.Equal([second.Id, first.Id], _fixture.InScope(() => Repository.GetPagedResultsByQuery(Below(parent), Documents, 0, 9, out _, null, Ordering.By("name", culture: "en-GB"))).Select(entity => entity.Id));
        Assert.Equal([first.Id, second.Id], _fixture.InScope(() => Repository.GetPagedResultsByQuery(Below(parent), Documents, 0, 9, out _, null, Ordering.By("name", Direction.Descending, "en-GB"))).Select(entity => entity.Id));
    }

    [Fact]
    public void GetPaged_Filtered_CountsWhatMatches()
    {
        int parent = Node("Förälder");
        int wanted = Node("Ån rinner", parent);
        Node("Sjön ligger", parent);
        IQuery<IUmbracoEntity> filter = _fixture.Scopes.CreateQuery<IUmbracoEntity>().Where(entity => entity.Name!.Contains("åN"));
        _fixture.InScope(() =>
        {
            Assert.Equal([wanted], Repository.GetPagedResultsByQuery(Below(parent), Documents, 0, 10, out long total, filter, null).Select(entity => entity.Id));
            Assert.Equal(1, total);
            Assert.Equal(2, Repository.CountByQuery(Below(parent), Documents, null));
            Assert.Equal(0, Repository.CountByQuery(Below(parent), [Constants.ObjectTypes.Media], null));
        });
    }

    [Fact]
    public void GetPaged_PagesOfSeveralKinds_FoldersFirst()
    {
        int parent = Node("Förälder");
        int page = Node("a", parent);
        int folder = Node("z", parent, Constants.ObjectTypes.DocumentBlueprintContainer);
        var ordering = Ordering.By("nodeObjectType");
        ordering.Next = Ordering.By("text");
        HashSet<Guid> kinds = [Constants.ObjectTypes.DocumentBlueprintContainer, Constants.ObjectTypes.Document];
        int[] ids = [.. _fixture.InScope(() => Repository.GetPagedResultsByQuery(Below(parent), kinds, 0, int.MaxValue, out _, null, ordering)).Select(entity => entity.Id)];
        Assert.Equal([page, folder], ids.Order());
        Assert.True(_fixture.InScope(() => Repository.Get(folder))!.IsContainer);
    }

    [Fact]
    public void GetPaged_OrderingUnknown_SaysSo() => _fixture.InScopeRolledBack(() =>
        Assert.Contains("färg", Assert.Throws<NotSupportedException>(() => Repository.GetPagedResultsByQuery(Below(-1), Documents, 0, 1, out _, null, Ordering.By("färg"))).Message, StringComparison.Ordinal));

    [Fact]
    public void GetSiblings_InTheMiddle_CountsWhatLiesBeyond()
    {
        int parent = Node("Förälder");
        int[] nodes = [.. Enumerable.Range(0, 7).Select(number => Node($"nod {number}", parent, sortOrder: number))];
        int trashed = Node("kastad", parent, sortOrder: 3, trashed: true);
        _fixture.InScope(() =>
        {
            Guid target = Repository.Get(nodes[3])!.Key;
            Assert.Equal(nodes[2..5], Repository.GetSiblings(Documents, target, 1, 1, null, Ordering.By("sortOrder"), out long before, out long after).Select(entity => entity.Id));
            Assert.Equal((2, 2), (before, after));
            Assert.Equal(nodes[..5], Repository.GetSiblings(Documents, Repository.Get(nodes[1])!.Key, 9, 3, null, Ordering.By("sortOrder"), out before, out after).Select(entity => entity.Id));
            Assert.Equal((0, 2), (before, after));
            Assert.Equal([trashed], Repository.GetTrashedSiblings(Documents, Repository.Get(trashed)!.Key, 5, 5, null, Ordering.By("sortOrder"), out before, out after).Select(entity => entity.Id));
            Assert.Empty(Repository.GetSiblings(Documents, Guid.NewGuid(), 5, 5, null, Ordering.By("sortOrder"), out before, out after));
        });
    }

    [Fact]
    public void Get_Parent_HasChildren()
    {
        int parent = Node("Förälder");
        int child = Node("Barn", parent);
        _fixture.InScope(() =>
        {
            Assert.True(Repository.Get(parent)!.HasChildren);
            Assert.False(Repository.Get(child)!.HasChildren);
            Assert.Equal([child], Repository.GetByQuery(Below(parent)).Select(entity => entity.Id));
            Assert.Equal([child], Repository.GetByQuery(Below(parent), Constants.ObjectTypes.Document).Select(entity => entity.Id));
            Assert.Empty(Repository.GetByQuery(Below(parent), Constants.ObjectTypes.Media));
        });
    }

    [Fact]
    public void Exists_AndPaths_AndObjectTypes_Agree()
    {
        int id = Node("Nod");
        _fixture.InScope(() =>
        {
            Guid key = Repository.Get(id)!.Key;
            Assert.True(Repository.Exists(id) && Repository.Exists(key) && Repository.Exists([key, key]));
            Assert.True(Repository.Exists(key, Constants.ObjectTypes.Document));
            Assert.False(Repository.Exists(id, Constants.ObjectTypes.Media));
            Assert.False(Repository.Exists([key, Guid.NewGuid()]));
            TreeEntityPath path = Assert.Single(Repository.GetAllPaths(Constants.ObjectTypes.Document, id));
            Assert.Equal((id, key, $"-1,{id}"), (path.Id, path.Key, path.Path));
            Assert.Single(Repository.GetAllPaths(Constants.ObjectTypes.Document, key));
            Assert.Equal(UmbracoObjectTypes.Document, Repository.GetObjectType(id));
            Assert.Equal(UmbracoObjectTypes.Document, Repository.GetObjectType(key));
            Assert.Equal(UmbracoObjectTypes.Unknown, Repository.GetObjectType(Guid.NewGuid()));
            Assert.Null(Repository.Get(Guid.NewGuid()));
            Assert.Equal(id, Assert.Single(Repository.GetAll(Constants.ObjectTypes.Document, key)).Id);
        });
    }

    [Fact]
    public void ReserveId_ThenSave_UsesTheReservedId()
    {
        DataType dataType = _build.NewDataType();
        int reserved = _fixture.InScope(() => Repository.ReserveId(dataType.Key));
        Assert.Equal(reserved, _fixture.InScope(() => _fixture.Get<IIdKeyMapRepository>().GetIdForKey(dataType.Key, UmbracoObjectTypes.DataType)));
        _fixture.InScope(() => _fixture.Get<IDataTypeRepository>().Save(dataType));
        Assert.Equal(reserved, dataType.Id);
        Assert.Throws<InvalidOperationException>(() => _fixture.InScope(() => Repository.ReserveId(dataType.Key)));
    }

    [Fact]
    public void IdKeyMap_OfType_AnswersOnlyForThatType()
    {
        int id = Node("Nod");
        IIdKeyMapRepository map = _fixture.Get<IIdKeyMapRepository>();
        Guid key = map.GetIdForKey(id, UmbracoObjectTypes.Document)!.Value;
        Assert.Equal(id, map.GetIdForKey(key, UmbracoObjectTypes.Unknown));
        Assert.Null(map.GetIdForKey(key, UmbracoObjectTypes.Media));
        Assert.Null(map.GetIdForKey(-98765, UmbracoObjectTypes.Unknown));
    }

    [Fact]
    public void GetAll_MoreThanOneBatch_FindsAll()
    {
        int parent = Node("Förälder", objectType: Constants.ObjectTypes.DocumentBlueprintContainer);
        _fixture.InScope(() => _fixture.Get<IAmbientDatabase>().Write.InsertMany(Enumerable.Range(0, 1500).Select(number => Row($"nod {number}", parent, Constants.ObjectTypes.DocumentBlueprintContainer))));
        Assert.Equal(1500, _fixture.InScope(() => Repository.GetByQuery(Below(parent))).Count());
    }

    private IQuery<IUmbracoEntity> Below(int parent) => _fixture.Scopes.CreateQuery<IUmbracoEntity>().Where(entity => entity.ParentId == parent);

    private StoredDocument Below(int parent, StoredDocument document)
    {
        _fixture.InScope(() => _fixture.Get<IAmbientDatabase>().Write.Set<NodeRow>().Where(node => node.Id == document.Id).ExecuteUpdate(set => set.SetProperty(node => node.ParentId, parent)));
        return document;
    }

    private int Node(string name, int parent = -1, Guid? objectType = null, int sortOrder = 0, bool trashed = false) => _fixture.InScope(() =>
    {
        var context = _fixture.Get<IAmbientDatabase>().Write;
        NodeRow row = Row(name, parent, objectType ?? Constants.ObjectTypes.Document);
        (row.SortOrder, row.Trashed) = (sortOrder, trashed);
        context.Insert(row);
        row.Path = $"-1,{row.Id}";
        context.Replace(row);
        return row.Id;
    });

    private static NodeRow Row(string name, int parent, Guid objectType) => new()
    {
        Key = Guid.NewGuid(),
        ObjectType = objectType,
        ParentId = parent,
        Level = 1,
        Path = "-1,0",
        Name = name,
        CreateDate = DateTime.UtcNow,
        UpdateDate = DateTime.UtcNow,
    };
}
