using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Exceptions;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Persistence.Contents;
using Varumarke.Testing.Databases;
using Varumarke.Testing.Types;

namespace Varumarke.Persistence.Tests.ContentTypes;

public sealed class SqliteMediaTypeTests(SqliteFixture fixture) : MediaTypeRepositoryContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresMediaTypeTests(PostgresFixture fixture) : MediaTypeRepositoryContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Media and member types: what the shared base does for them, and what is theirs alone.</summary>
public abstract class MediaTypeRepositoryContract(DatabaseFixture fixture)
{
    private readonly TypeBuilder _build = new(fixture);

    private IMediaTypeRepository Media => fixture.Get<IMediaTypeRepository>();

    private IMemberTypeRepository Members => fixture.Get<IMemberTypeRepository>();

    private IShortStringHelper Strings => fixture.Get<IShortStringHelper>();

    [Fact]
    public void Save_MediaType_ReadsBackAsOne()
    {
        MediaType type = MediaType("bredd", "hojd");
        IMediaType read = fixture.InScope(() => Media.Get(type.Key))!;
        Assert.IsType<MediaType>(read);
        Assert.Equal(["bredd", "hojd"], read.PropertyTypes.Select(property => property.Alias));
        Assert.All(read.PropertyTypes, property => Assert.False(property.SupportsPublishing));
        Assert.Null(fixture.InScope(() => fixture.Get<IContentTypeRepository>().Get(type.Key)));
    }

    [Fact]
    public void Save_MediaPropertyRemoved_ValuesAreGone()
    {
        IMediaType type = fixture.InScope(() => Media.Get(MediaType("bredd", "hojd").Key))!;
        int width = type.PropertyTypes.First().Id;
        StoredDocument item = StoredDocument.Insert(fixture, type, new StoredValue(width, null, null, 3000), new StoredValue(type.PropertyTypes.Last().Id, null, null, 2000));
        type.RemovePropertyType("hojd");
        fixture.InScope(() => Media.Save(type));
        Assert.Equal($$"""{"{{width}}":[[3000]]}""", item.Data());
    }

    [Fact]
    public void Save_SameAliasInAnotherKind_IsAllowed()
    {
        IContentType document = _build.DocumentType();
        var media = new MediaType(Strings, -1) { Alias = document.Alias, Name = "Samma" };
        fixture.InScope(() => Media.Save(media));
        Assert.Equal(media.Id, fixture.InScope(() => Media.Get(document.Alias))!.Id);
        Assert.Equal(document.Id, fixture.InScope(() => fixture.Get<IContentTypeRepository>().Get(document.Alias))!.Id);
    }

    [Fact]
    public void Move_WithTypesBelow_TakesThemAlong()
    {
        MediaType parent = MediaType();
        var child = new MediaType(Strings, parent) { Alias = TypeBuilder.Unique("barn"), Name = "Barn" };
        fixture.InScope(() => Media.Save(child));
        var folder = new EntityContainer(Constants.ObjectTypes.MediaType) { Name = TypeBuilder.Unique("Mapp") };
        fixture.InScope(() => fixture.Get<IMediaTypeContainerRepository>().Save(folder));
        string oldPath = child.Path;
        MoveEventInfo<IMediaType>[] moved = [.. fixture.InScope(() => Media.Move(parent, folder))];
        Assert.Equal([parent.Id, child.Id], moved.Select(info => info.Entity.Id));
        Assert.Equal(oldPath, moved[1].OriginalPath);
        Assert.Equal($"-1,{folder.Id},{parent.Id},{child.Id}", fixture.InScope(() => Media.Get(child.Id))!.Path);
        Assert.Equal(3, fixture.InScope(() => Media.Get(child.Id))!.Level);
    }

    [Fact]
    public void Move_BelowItself_IsRefused()
    {
        MediaType type = MediaType();
        var below = new EntityContainer(1, Guid.NewGuid(), type.Id, $"{type.Path},1", 2, 0, Constants.ObjectTypes.MediaType, "Mapp", -1);
        Assert.Throws<DataOperationException<MoveOperationStatusType>>(() => fixture.InScope(() => Media.Move(type, below)));
        IMediaType self = fixture.InScope(() => Media.Get(type.Id))!;
        self.ParentId = self.Id;
        Assert.Throws<InvalidOperationException>(() => fixture.InScope(() => Media.Save(self)));
    }

    [Fact]
    public void Save_MemberType_KeepsWhatMembersMayDo()
    {
        var type = new MemberType(Strings, -1) { Alias = TypeBuilder.Unique("medlem"), Name = "Medlem" };
        IDataType text = _build.DataType();
        type.AddPropertyType(_build.Property(text, "telefon"));
        type.AddPropertyType(_build.Property(text, "anteckning"));
        type.SetMemberCanEditProperty("telefon", true);
        type.SetMemberCanViewProperty("telefon", true);
        type.SetIsSensitiveProperty("anteckning", true);
        fixture.InScope(() => Members.Save(type));
        IMemberType read = fixture.InScope(() => Members.Get(type.Id))!;
        Assert.True(read.MemberCanEditProperty("telefon") && read.MemberCanViewProperty("telefon") && read.IsSensitiveProperty("anteckning"));
        Assert.False(read.MemberCanEditProperty("anteckning") || read.IsSensitiveProperty("telefon"));
        fixture.InScope(() => Members.Delete(read));
        Assert.False(fixture.InScope(() => Members.Exists(type.Key)));
    }

    [Fact]
    public void Save_MemberTypeRolledBack_IsUndone()
    {
        var type = new MemberType(Strings, -1) { Alias = TypeBuilder.Unique("medlem"), Name = "Medlem" };
        fixture.InScopeRolledBack(() =>
        {
            Members.Save(type);
            Assert.True(Members.Exists(type.Key));
            Assert.False(fixture.Elsewhere(() => Members.Exists(type.Key)));
        });
        Assert.False(fixture.InScope(() => Members.Exists(type.Key)));
    }

    [Fact]
    public async Task Save_ParallelWritersOfAllKinds_AllCommit()
    {
        MediaType[] media = [.. Enumerable.Range(0, 6).Select(_ => new MediaType(Strings, -1) { Alias = TypeBuilder.Unique("bild"), Name = "Bild" })];
        MemberType[] members = [.. Enumerable.Range(0, 6).Select(_ => new MemberType(Strings, -1) { Alias = TypeBuilder.Unique("medlem"), Name = "Medlem" })];
        await Task.WhenAll(
        [
            .. media.Select(type => Task.Run(() => fixture.InScope(() => Media.Save(type)))),
            .. members.Select(type => Task.Run(() => fixture.InScope(() => Members.Save(type)))),
        ]);
        Assert.All(media, type => Assert.NotNull(fixture.InScope(() => Media.Get(type.Id))));
        Assert.All(members, type => Assert.NotNull(fixture.InScope(() => Members.Get(type.Id))));
    }

    private MediaType MediaType(params string[] properties)
    {
        var type = new MediaType(Strings, -1) { Alias = TypeBuilder.Unique("bild"), Name = "Bild" };
        IDataType number = _build.DataType(Constants.PropertyEditors.Aliases.Integer);
        foreach (string alias in properties)
        {
            type.AddPropertyType(_build.Property(number, alias));
        }

        fixture.InScope(() => Media.Save(type));
        return type;
    }
}
