using Umbraco.Cms.Core.DynamicRoot.QuerySteps;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Varumarke.Testing.Databases;
using static Varumarke.Persistence.Tests.Contents.ContentScene;
using ObjectTypes = Umbraco.Cms.Core.Constants.ObjectTypes;

namespace Varumarke.Persistence.Tests.Contents;

public sealed class SqliteTreeMemoryTests(SqliteFixture fixture) : TreeMemoryContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresTreeMemoryTests(PostgresFixture fixture) : TreeMemoryContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>What Umbraco keeps in memory about its trees: navigation, publish status, and the ways through them.</summary>
public abstract class TreeMemoryContract(DatabaseFixture fixture)
{
    private readonly ContentScene _scene = On(fixture);

    [Fact]
    public void GetContentNodesByObjectType_ATree_HasParentsBeforeChildren()
    {
        Content root = _scene.SavedPage("Rot");
        Content child = _scene.SavedPage("Barn", root.Id);
        Content trashed = _scene.SavedPage("Skräp");
        fixture.Get<IContentService>().MoveToRecycleBin(trashed);

        INavigationRepository navigation = fixture.Get<INavigationRepository>();
        INavigationModel[] nodes = _scene.Do(() => navigation.GetContentNodesByObjectType(ObjectTypes.Document).ToArray());
        int at = Array.FindIndex(nodes, node => node.Key == child.Key);
        Assert.InRange(at, 1, nodes.Length);
        Assert.Contains(nodes[..at], node => node.Key == root.Key);
        Assert.Equal(root.Id, nodes[at].ParentId);
        Assert.Equal(_scene.Page.Key, nodes[at].ContentTypeKey);
        Assert.DoesNotContain(nodes, node => node.Key == trashed.Key);
        Assert.Contains(_scene.Do(() => navigation.GetTrashedContentNodesByObjectType(ObjectTypes.Document)), node => node.Key == trashed.Key && node.Trashed);
        Assert.Equal([root.Key, child.Key], _scene.Do(() => navigation.GetContentNodeWithAncestors(child.Key, ObjectTypes.Document).Select(node => node.Key).ToArray()));
    }

    [Fact]
    public async Task GetPublishStatus_VariantAndInvariant_NamesTheCultures()
    {
        IPublishStatusRepository status = fixture.Get<IPublishStatusRepository>();
        Content parent = _scene.NewPage("Publicerad");
        Content article = _scene.NewArticle("Artikel", "Article");
        Content draft = _scene.SavedPage("Utkast");
        _scene.Do(() => _scene.Documents.Save(Publishing(parent)));
        article.ParentId = parent.Id;
        _scene.Do(() => _scene.Documents.Save(Publishing(article)));
        IContentService service = fixture.Get<IContentService>();
        service.Unpublish(service.GetById(article.Id)!, English);

        using var scope = _scene.Scopes.CreateCoreScope(autoComplete: true);
        IDictionary<Guid, ISet<string>> all = await status.GetAllPublishStatusAsync(CancellationToken.None);
        Assert.Equal([English, Swedish], all[parent.Key].Order());
        Assert.Equal([Swedish], all[article.Key]);
        Assert.Empty(all[draft.Key]);
        Assert.Equal([Swedish], await status.GetPublishStatusAsync(article.Key, CancellationToken.None));
        Assert.Empty(await status.GetPublishStatusAsync(Guid.NewGuid(), CancellationToken.None));
        Assert.Equal(2, (await status.GetDescendantsOrSelfPublishStatusAsync(parent.Key, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task DynamicRoot_UpAndDown_FindsTheNearestAndTheFurthest()
    {
        IDynamicRootRepository roots = fixture.Get<IDynamicRootRepository>();
        Content top = _scene.SavedPage("Topp");
        Content middle = _scene.NewArticle("Mitten", null, top.Id);
        _scene.Do(() => _scene.Documents.Save(middle));
        Content leaf = _scene.SavedPage("Löv", middle.Id);
        var pages = new DynamicRootQueryStep { AnyOfDocTypeKeys = [_scene.Page.Key] };

        using var scope = _scene.Scopes.CreateCoreScope(autoComplete: true);
        Assert.Equal(leaf.Key, await roots.NearestAncestorOrSelfAsync([leaf.Key], pages));
        Assert.Equal(top.Key, await roots.FurthestAncestorOrSelfAsync([leaf.Key], pages));
        Assert.Equal(middle.Key, await roots.NearestAncestorOrSelfAsync([middle.Key], new DynamicRootQueryStep()));
        Assert.Equal([leaf.Key], await roots.NearestDescendantOrSelfAsync([middle.Key], pages));
        Assert.Equal([leaf.Key], await roots.FurthestDescendantOrSelfAsync([top.Key], pages));
        Assert.Null(await roots.NearestAncestorOrSelfAsync([Guid.NewGuid()], pages));
    }

    [Fact]
    public void TrackedReferences_OneUsesAnother_IsToldFromBothSides()
    {
        ITrackedReferencesRepository references = fixture.Get<ITrackedReferencesRepository>();
        IRelationTypeRepository types = fixture.Get<IRelationTypeRepository>();
        Content folder = _scene.SavedPage("Används av andra");
        Content used = _scene.SavedPage("Används", folder.Id);
        Content user = _scene.SavedPage("Använder");
        _scene.Do(() =>
        {
            var type = new RelationType("Uses", $"uses{Guid.NewGuid():N}", false, ObjectTypes.Document, ObjectTypes.Document, isDependency: true);
            types.Save(type);
            fixture.Get<IRelationRepository>().Save(new Relation(user.Id, used.Id, type));
        });

        RelationItemModel item = Assert.Single(_scene.Do(() => references.GetPagedRelationsForItem(used.Key, 0, 10, true, out _)));
        Assert.Equal(user.Key, item.NodeKey);
        Assert.Equal("page", item.ContentTypeAlias);
        Assert.Equal("document", item.NodeType);
        Assert.False(item.NodePublished);
        Assert.True(item.RelationTypeIsDependency);
        Assert.Equal(used.Key, Assert.Single(_scene.Do(() => references.GetPagedItemsWithRelations(new HashSet<Guid> { used.Key, user.Key }, 0, 10, true, out _))).NodeKey);
        Assert.Equal(used.Key, Assert.Single(_scene.Do(() => references.GetPagedDescendantsInReferences(folder.Key, 0, 10, true, out _))).NodeKey);
        Assert.Equal([used.Key], _scene.Do(() => references.GetPagedNodeKeysWithDependantReferencesAsync(new HashSet<Guid> { used.Key, user.Key }, ObjectTypes.Document, 0, 10).Result.Items));
        Assert.DoesNotContain(_scene.Do(() => references.GetPagedRelationsForRecycleBin(ObjectTypes.Document, 0, 10, true, out _)), found => found.NodeKey == user.Key);

        IContentService service = fixture.Get<IContentService>();
        service.MoveToRecycleBin(service.GetById(used.Id)!);
        Assert.Contains(_scene.Do(() => references.GetPagedRelationsForRecycleBin(ObjectTypes.Document, 0, 10, true, out _)), found => found.NodeKey == user.Key);
    }
}
