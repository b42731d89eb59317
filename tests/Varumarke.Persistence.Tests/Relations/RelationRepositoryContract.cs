using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Scoping;
using Varumarke.Persistence.Tests.ContentTypes;
using Varumarke.Testing.Databases;
using Varumarke.Testing.Types;

namespace Varumarke.Persistence.Tests.Relations;

public sealed class SqliteRelationTests(SqliteFixture fixture) : RelationRepositoryContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresRelationTests(PostgresFixture fixture) : RelationRepositoryContract(fixture), IClassFixture<PostgresFixture>;

public abstract class RelationRepositoryContract(DatabaseFixture fixture)
{
    private readonly TypeBuilder _build = new(fixture);

    private IRelationRepository Repository => fixture.Get<IRelationRepository>();

    private IRelationTypeRepository Types => fixture.Get<IRelationTypeRepository>();

    [Fact]
    public void Seed_NewDatabase_HoldsUmbracosRelationTypes()
    {
        IRelationType[] types = [.. fixture.InScope(() => Types.GetMany(Array.Empty<int>()))];
        Assert.Equal(
            ["relateDocumentOnCopy", "relateParentDocumentOnDelete", "relateParentMediaFolderOnDelete", "umbDocument", "umbMedia", "umbMember"],
            types.Where(type => type.Alias.StartsWith("umb", StringComparison.Ordinal) || type.Alias.StartsWith("relate", StringComparison.Ordinal)).Select(type => type.Alias).Order(StringComparer.Ordinal));
        Assert.True(types.Single(type => type.Alias == "umbMedia") is IRelationTypeWithIsDependency { IsDependency: true });
        Assert.True(types.Single(type => type.Alias == "relateDocumentOnCopy").IsBidirectional);
    }

    [Fact]
    public void SaveType_NewAndChanged_ReadsBack()
    {
        var type = new RelationType("Hör ihop", TypeBuilder.Unique("horIhop"), true, Constants.ObjectTypes.Document, Constants.ObjectTypes.Media, isDependency: true);
        fixture.InScope(() => Types.Save(type));
        IRelationType read = fixture.InScope(() => Types.Get(type.Key))!;
        Assert.Equal((type.Id, type.Alias, "Hör ihop", true), (read.Id, read.Alias, read.Name, read.IsBidirectional));
        Assert.Equal((Constants.ObjectTypes.Document, Constants.ObjectTypes.Media), (read.ParentObjectType!.Value, read.ChildObjectType!.Value));
        read.Name = "Hör samman";
        fixture.InScope(() => Types.Save(read));
        Assert.Equal("Hör samman", fixture.InScope(() => Types.Get(type.Id))!.Name);
        Assert.Throws<InvalidOperationException>(() => fixture.InScope(() => Types.Save(new RelationType(type.Alias, "Annat"))));
        fixture.InScope(() => Types.Delete(read));
        Assert.False(fixture.InScope(() => Types.Exists(type.Id)));
    }

    [Fact]
    public void Save_New_ReadsBackWithObjectTypes()
    {
        (int parent, int child) = (Document(), Document());
        var relation = new Relation(parent, child, MediaType()) { Comment = "Bilden överst" };
        fixture.InScope(() => Repository.Save(relation));
        IRelation read = fixture.InScope(() => Repository.Get(relation.Id))!;
        Assert.Equal((parent, child, "Bilden överst", "umbMedia"), (read.ParentId, read.ChildId, read.Comment, read.RelationType.Alias));
        Assert.Equal(Constants.ObjectTypes.Document, read.ParentObjectType);
        Assert.Equal(Constants.ObjectTypes.Document, relation.ChildObjectType);
        Assert.Equal(DateTimeKind.Utc, read.CreateDate.Kind);
    }

    [Fact]
    public void Save_SameAgain_IsOneRelation()
    {
        (int parent, int child) = (Document(), Document());
        Relation[] relations = [new(parent, child, MediaType()), new(parent, child, MediaType())];
        fixture.InScope(() => Repository.Save(relations));
        fixture.InScope(() => Repository.SaveBulk([new ReadOnlyRelation(parent, child, MediaType().Id), new ReadOnlyRelation(child, parent, MediaType().Id)]));
        Assert.Equal(relations[0].Id, relations[1].Id);
        Assert.Equal(1, Count(relation => relation.ParentId == parent));
        Assert.Equal(1, Count(relation => relation.ParentId == child));
    }

    [Fact]
    public void DeleteByParent_OfAType_LeavesTheOthers()
    {
        (int parent, int child) = (Document(), Document());
        fixture.InScope(() => Repository.Save([new Relation(parent, child, MediaType()), new Relation(parent, child, DocumentType())]));
        fixture.InScope(() => Repository.DeleteByParent(parent, "umbMedia"));
        Assert.Equal("umbDocument", Assert.Single(fixture.InScope(() => Repository.Get(fixture.Scopes.CreateQuery<IRelation>().Where(relation => relation.ParentId == parent)))).RelationType.Alias);
        fixture.InScope(() => Repository.DeleteByParent(parent));
        Assert.Equal(0, Count(relation => relation.ParentId == parent));
    }

    [Fact]
    public void GetPaged_Relations_PagesAndCounts()
    {
        int parent = Document();
        int[] children = [Document(), Document(), Document()];
        fixture.InScope(() => Repository.Save(children.Select(child => new Relation(parent, child, MediaType()))));
        var query = fixture.Scopes.CreateQuery<IRelation>().Where(relation => relation.ParentId == parent);
        IRelation[] page = [.. fixture.InScope(() =>
        {
            IEnumerable<IRelation> relations = Repository.GetPagedRelationsByQuery(query, 1, 2, out long total, Ordering.By("id"));
            Assert.Equal(3, total);
            return relations;
        })];
        Assert.Equal(children[2], Assert.Single(page).ChildId);
        fixture.InScope(() =>
        {
            Assert.Equal(children[..2], Repository.GetPagedChildEntitiesByParentId(parent, 0, 2, out long total).Select(entity => entity.Id));
            Assert.Equal(3, total);
            Assert.Equal([parent], Repository.GetPagedParentEntitiesByChildId(children[0], 0, 10, out total, Constants.ObjectTypes.Document).Select(entity => entity.Id));
            Assert.Empty(Repository.GetPagedParentEntitiesByChildId(children[0], 0, 10, out total, Constants.ObjectTypes.Media));
        });
    }

    [Fact]
    public async Task GetPagedByChildKey_OfAType_FindsIt()
    {
        (int parent, int child) = (Document(), Document());
        fixture.InScope(() => Repository.Save(new Relation(parent, child, MediaType())));
        Guid key = fixture.InScope(() => fixture.Get<IEntityRepository>().Get(child)!.Key);
        Task<PagedModel<IRelation>> found = fixture.InScope(() => Repository.GetPagedByChildKeyAsync(key, 0, 10, "umbMedia"));
        Task<PagedModel<IRelation>> none = fixture.InScope(() => Repository.GetPagedByChildKeyAsync(key, 0, 10, "umbDocument"));
        Assert.Equal((1, parent), ((await found).Total, (await found).Items.Single().ParentId));
        Assert.Equal(0, (await none).Total);
    }

    [Fact]
    public void DeleteNode_Related_TakesTheRelationAway()
    {
        (int parent, int child) = (Document(), Document());
        fixture.InScope(() => Repository.Save(new Relation(parent, child, MediaType())));
        fixture.InScope(() => Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ExecuteDelete(
            fixture.Get<IAmbientDatabase>().Write.Set<NodeRow>().Where(node => node.Id == child)));
        Assert.Equal(0, Count(relation => relation.ParentId == parent));
    }

    [Fact]
    public async Task SaveBulk_SameRelationInParallel_IsKeptOnce()
    {
        (int parent, int child, int type) = (Document(), Document(), MediaType().Id);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => fixture.InScope(() => Repository.SaveBulk([new ReadOnlyRelation(parent, child, type)])))));
        IRelation relation = Assert.Single(fixture.InScope(() => Repository.Get(fixture.Scopes.CreateQuery<IRelation>().Where(one => one.ParentId == parent))));
        Assert.Equal(DateTimeKind.Utc, relation.CreateDate.Kind);
    }

    [Fact]
    public void Save_RolledBack_IsUndone()
    {
        (int parent, int child) = (Document(), Document());
        fixture.InScopeRolledBack(() => Repository.Save(new Relation(parent, child, MediaType())));
        Assert.Equal(0, Count(relation => relation.ParentId == parent));
    }

    private int Count(System.Linq.Expressions.Expression<Func<IRelation, bool>> condition) =>
        fixture.InScope(() => Repository.Count(fixture.Scopes.CreateQuery<IRelation>().Where(condition)));

    private int Document() => StoredDocument.Insert(fixture, _build.DocumentType()).Id;

    private IRelationType MediaType() => TypeOf("umbMedia");

    private IRelationType DocumentType() => TypeOf("umbDocument");

    private IRelationType TypeOf(string alias) => fixture.InScope(() => Types.Get(fixture.Scopes.CreateQuery<IRelationType>().Where(type => type.Alias == alias))).Single();
}
