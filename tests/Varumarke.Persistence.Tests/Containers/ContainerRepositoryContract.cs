using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Testing.Databases;
using Varumarke.Testing.Types;

namespace Varumarke.Persistence.Tests.Containers;

public sealed class SqliteContainerTests(SqliteFixture fixture) : ContainerRepositoryContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresContainerTests(PostgresFixture fixture) : ContainerRepositoryContract(fixture), IClassFixture<PostgresFixture>;

public abstract class ContainerRepositoryContract(DatabaseFixture fixture)
{
    private readonly TypeBuilder _build = new(fixture);

    private IDocumentTypeContainerRepository Repository => fixture.Get<IDocumentTypeContainerRepository>();

    public static TheoryData<Type, Guid> Kinds => new()
    {
        { typeof(IDocumentTypeContainerRepository), Constants.ObjectTypes.DocumentType },
        { typeof(IMediaTypeContainerRepository), Constants.ObjectTypes.MediaType },
        { typeof(IMemberTypeContainerRepository), Constants.ObjectTypes.MemberType },
        { typeof(IDataTypeContainerRepository), Constants.ObjectTypes.DataType },
        { typeof(IDocumentBlueprintContainerRepository), Constants.ObjectTypes.DocumentBlueprint },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Save_New_ReadsBackInItsKindOnly(Type kind, Guid contained)
    {
        var repository = (IEntityContainerRepository)fixture.Services.GetService(kind)!;
        var folder = new EntityContainer(contained) { Name = $"  {TypeBuilder.Unique("Mapp")} " };
        fixture.InScope(() => repository.Save(folder));
        EntityContainer read = fixture.InScope(() => repository.Get(folder.Key))!;
        Assert.Equal((folder.Id, folder.Name!.Trim(), 1, $"-1,{folder.Id}", contained), (read.Id, read.Name, read.Level, read.Path, read.ContainedObjectType));
        Assert.Contains(fixture.InScope(() => repository.GetMany()), one => one.Id == folder.Id);
        Assert.Single(fixture.InScope(() => repository.Get(read.Name!.ToUpperInvariant(), 1)));
        IEnumerable<IEntityContainerRepository> others = Kinds.Select(row => (Type)row[0]).Where(other => other != kind).Select(other => (IEntityContainerRepository)fixture.Services.GetService(other)!);
        Assert.All(others, other => Assert.Null(fixture.InScope(() => other.Get(folder.Id))));
    }

    [Fact]
    public void Save_SameNameInTheSamePlace_IsRefused()
    {
        EntityContainer folder = Folder();
        Assert.True(fixture.InScope(() => Repository.HasDuplicateName(-1, folder.Name!.ToUpperInvariant())));
        Assert.Throws<InvalidOperationException>(() => fixture.InScope(() => Repository.Save(new EntityContainer(Constants.ObjectTypes.DocumentType) { Name = folder.Name })));
        Assert.Equal(folder.Name, Folder(folder, folder.Name).Name);
        Assert.True(fixture.InScope(() => Repository.HasDuplicateName(folder.Key, folder.Name!)));
    }

    [Fact]
    public void Save_Nameless_IsRefused() => Assert.Throws<InvalidOperationException>(() =>
        fixture.InScope(() => Repository.Save(new EntityContainer(Constants.ObjectTypes.DocumentType) { Name = " " })));

    [Fact]
    public void Save_Moved_TakesItsContentsAlong()
    {
        EntityContainer from = Folder();
        EntityContainer inner = Folder(from);
        IContentType type = _build.DocumentType();
        fixture.InScope(() => fixture.Get<IContentTypeRepository>().Move(type, inner));
        EntityContainer to = Folder();
        inner.ParentId = to.Id;
        fixture.InScope(() => Repository.Save(inner));
        IContentType read = fixture.InScope(() => fixture.Get<IContentTypeRepository>().Get(type.Id))!;
        Assert.Equal($"-1,{to.Id},{inner.Id},{type.Id}", read.Path);
        Assert.Equal(3, read.Level);
    }

    [Fact]
    public void Delete_WithContents_LeavesThemWithTheParent()
    {
        EntityContainer outer = Folder();
        EntityContainer inner = Folder(outer);
        IContentType type = _build.DocumentType();
        fixture.InScope(() => fixture.Get<IContentTypeRepository>().Move(type, inner));
        fixture.InScope(() => Repository.Delete(inner));
        IContentType read = fixture.InScope(() => fixture.Get<IContentTypeRepository>().Get(type.Id))!;
        Assert.Equal((outer.Id, $"-1,{outer.Id},{type.Id}", 2), (read.ParentId, read.Path, read.Level));
        Assert.Null(fixture.InScope(() => Repository.Get(inner.Id)));
    }

    [Fact]
    public void Delete_RolledBack_IsUndone()
    {
        EntityContainer folder = Folder();
        fixture.InScopeRolledBack(() => Repository.Delete(folder));
        Assert.True(fixture.InScope(() => Repository.Exists(folder.Id)));
    }

    private EntityContainer Folder(EntityContainer? parent = null, string? name = null)
    {
        var folder = new EntityContainer(Constants.ObjectTypes.DocumentType) { Name = name ?? TypeBuilder.Unique("Mapp"), ParentId = parent?.Id ?? -1 };
        fixture.InScope(() => Repository.Save(folder));
        return folder;
    }
}
