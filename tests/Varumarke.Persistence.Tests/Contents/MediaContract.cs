using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Contents;

public sealed class SqliteMediaTests(SqliteFixture fixture) : MediaContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresMediaTests(PostgresFixture fixture) : MediaContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>Media through Umbraco's own service.</summary>
public abstract class MediaContract(DatabaseFixture fixture)
{
    private readonly ContentScene _scene = ContentScene.On(fixture);
    private readonly IMediaService _service = fixture.Get<IMediaService>();

    [Fact]
    public void Save_NewAndChanged_KeepsOneVersion()
    {
        IMedia picture = Saved("Timmerflotte");
        int version = picture.VersionId;
        picture.SetValue("caption", "Flottning på Klarälven");
        Assert.True(_service.Save(picture).Success);

        IMedia read = _service.GetById(picture.Key)!;
        Assert.Equal("Flottning på Klarälven", read.GetValue("caption"));
        Assert.Equal(version, read.VersionId);
        Assert.Equal("picture", read.ContentType.Alias);
        Assert.Equal(DateTimeKind.Utc, read.UpdateDate.Kind);
        Assert.False(read.IsDirty());
        Assert.Single(_scene.Do(() => _scene.Media.GetVersionIds(picture.Id, 10)));
    }

    [Fact]
    public void Save_NameOfASibling_IsNumbered()
    {
        IMedia folder = Saved("Mapp");
        Assert.Equal("Bild", Saved("Bild", folder.Id).Name);
        Assert.Equal("Bild (1)", Saved("Bild", folder.Id).Name);
    }

    [Fact]
    public void Move_ToAnotherFolderAndToTheBinAndBack_KeepsPathsRight()
    {
        IMedia from = Saved("Från");
        IMedia to = Saved("Till");
        IMedia picture = Saved("Vandrande bild", from.Id);
        IMedia below = Saved("Under", picture.Id);

        Assert.True(_service.Move(_service.GetById(picture.Id)!, to.Id).Success);
        Assert.Equal($"-1,{to.Id},{picture.Id},{below.Id}", _service.GetById(below.Id)!.Path);

        Assert.True(_service.MoveToRecycleBin(_service.GetById(picture.Id)!).Success);
        Assert.True(_service.GetById(below.Id)!.Trashed);
        Assert.True(_scene.Do(() => _scene.Media.RecycleBinSmells()));
        Assert.Contains(_scene.Do(() => _scene.Media.GetRecycleBin()), media => media.Id == below.Id);

        Assert.True(_service.Move(_service.GetById(picture.Id)!, from.Id).Success);
        Assert.False(_service.GetById(below.Id)!.Trashed);
        Assert.Equal($"-1,{from.Id},{picture.Id},{below.Id}", _service.GetById(below.Id)!.Path);
    }

    [Fact]
    public void Delete_AFolder_TakesWhatIsInIt()
    {
        IMedia folder = Saved("Töms");
        IMedia picture = Saved("Försvinner", folder.Id);
        Assert.True(_service.Delete(folder).Success);
        Assert.Null(_service.GetById(picture.Id));
        Assert.Null(_service.GetById(folder.Key));
    }

    [Fact]
    public void Sort_Reversed_IsTheOrderFromNowOn()
    {
        IMedia folder = Saved("Sorteras");
        IMedia[] pictures = [.. Enumerable.Range(0, 4).Select(number => Saved($"Bild {number}", folder.Id))];
        Assert.True(_service.Sort(pictures.Reverse()));
        Assert.Equal(pictures.Reverse().Select(picture => picture.Id), _service.GetPagedChildren(folder.Id, 0, 10, out _).Select(picture => picture.Id));
    }

    [Fact]
    public void GetMediaByPath_NoSuchFile_IsNull() => Assert.Null(_service.GetMediaByPath("/media/finns/inte.jpg"));

    private IMedia Saved(string name, int parentId = -1)
    {
        var media = new Umbraco.Cms.Core.Models.Media(name, parentId, _scene.Picture);
        media.SetValue("caption", name);
        Assert.True(_service.Save(media).Success);
        return media;
    }
}
