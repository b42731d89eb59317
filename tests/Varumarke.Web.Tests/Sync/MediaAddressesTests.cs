using System.Text.Json;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.MediaFiles;
using static Varumarke.Web.Tests.Sync.MiniSite;

namespace Varumarke.Web.Tests.Sync;

/// <summary>Files keep the addresses that pages out there name.</summary>
public sealed class MediaAddressesTests
{
    [Theory]
    [InlineData("/media/1057/photo.png", "/media/1057/photo.png")]
    [InlineData("/media/photo.png", "/media/photo.png")]
    [InlineData("~/media/1057/photo.png", "/media/1057/photo.png")]
    [InlineData("/media/1057/photo.png?width=100", "/media/1057/photo.png")]
    [InlineData("/media/1057/f%C3%B6to.png", "/media/1057/föto.png")]
    [InlineData("/media/bilder/2014/Föto_ett.PNG", "/media/bilder/2014/Föto_ett.PNG")]
    [InlineData("/media/1057/banner_1920x1080.png", "/media/1057/banner_1920x1080.png")]
    [InlineData("/media/1057/dubbel..punkt.png", "/media/1057/dubbel..punkt.png")]
    public async Task Import_AddressOfAnOlderUmbraco_IsKept(string source, string address)
    {
        await using SyncHost host = new SyncHost().Start().Picture(200, "Bild", source);
        host.AddMedia(address["/media/".Length..], TinyPng.Bytes);

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Empty(run.Line("Media", "Bild").Notes);
        Assert.Equal(address, Src(host, 200));
        Assert.Equal([address["/media/".Length..]], FolderBytes.Of(host.StoredMedia).Keys);
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    [Fact]
    public async Task Import_SeveralFilesInAFolder_KeepTheirAddressesAndGoOneByOne()
    {
        await using SyncHost host = new SyncHost().Start().Picture(200, "Ett", "/media/1057/ett.png").Picture(201, "Två", "/media/1057/tva.png");
        host.AddMedia("1057/ett.png", TinyPng.Bytes);
        host.AddMedia("1057/tva.png", TinyPng.Bytes);
        await host.RunAsync("import", host.Config);
        Assert.Equal(["/media/1057/ett.png", "/media/1057/tva.png"], [Src(host, 200), Src(host, 201)]);
        string folder = Path.Combine(host.Root, "out", "config");
        await host.RunAsync("export", folder);
        Assert.Equal(["1057/ett.png", "1057/tva.png"], FolderBytes.Of(Path.Combine(host.Root, "out", "media-seed")).Keys.Order());

        var media = host.Get<IMediaService>();
        media.Delete(media.GetById(Key(200))!);

        Assert.Equal(["1057/tva.png"], FolderBytes.Of(host.StoredMedia).Keys);
    }

    [Fact]
    public async Task Import_AddressesThatAreOneOrDifferInCase_GoApartWithANote()
    {
        await using SyncHost host = new SyncHost().Start()
            .Picture(200, "Ett", "/media/1057/photo.png")
            .Picture(201, "Två", "/media/1057/photo.png")
            .Picture(202, "Tre", "/media/1057/Photo.PNG");
        host.AddMedia("1057/photo.png", TinyPng.Bytes);
        SyncRunResult dry = await host.RunAsync("import", host.Config, "--dry-run");

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Equal(dry.Others(), run.Others());
        Assert.Contains(run.Line("Media", "Två").Notes, note => note.Contains("is another item's", StringComparison.Ordinal));
        Assert.Contains(run.Line("Media", "Tre").Notes, note => note.Contains("differs only in case", StringComparison.Ordinal));
        Assert.Contains(run.Line("Media", "Tre").Notes, note => note.Contains("/media/1057/Photo.PNG leads on to", StringComparison.Ordinal));
        Assert.Equal(3, new[] { 200, 201, 202 }.Select(key => Src(host, key)).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        SyncRunResult second = await host.RunAsync("import", host.Config);
        Assert.Equal(string.Empty, second.Others("unchanged"));
    }

    [Theory]
    [InlineData("/media/../../etc/passwd")]
    [InlineData("/media/1057/..%2f..%2fpasswd")]
    [InlineData("/media/1057/..\\\\..\\\\passwd")]
    public async Task Import_PathThatLeadsOut_TakesNoFile(string source)
    {
        await using SyncHost host = new SyncHost().Start().Picture(200, "Bild", source);
        host.AddMedia("passwd", TinyPng.Bytes);

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Contains("leads out of the media", Assert.Single(run.Line("Media", "Bild").Notes), StringComparison.Ordinal);
        Assert.Empty(FolderBytes.Of(host.StoredMedia));
    }

    [Theory]
    [InlineData("/media/con/nul.png")]
    [InlineData("/media/.hidden/x.png")]
    [InlineData("/bilder/x.png")]
    public async Task Import_AddressThatIsNoneHere_GetsOneOfTodays(string source)
    {
        await using SyncHost host = new SyncHost().Start().Picture(200, "Bild", source);
        host.AddMedia(Path.GetFileName(source), TinyPng.Bytes);

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.NotEqual(source, Src(host, 200));
        Assert.Single(FolderBytes.Of(host.StoredMedia));
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    [Fact]
    public async Task Import_EndingThatDoesNotFit_KeepsFileNameAndAddress()
    {
        await using SyncHost host = new SyncHost().Start().Picture(200, "Bild", "/media/1057/photo.jpg").Picture(201, "Fil", "/media/1058/text.png");
        host.AddMedia("1057/photo.jpg", TinyPng.Bytes);
        host.AddMedia("1058/text.png", "%PDF-1.7"u8.ToArray());

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(string.Empty, run.Failures());
        Assert.Contains("It is taken under its name all the same", Assert.Single(run.Line("Media", "Bild").Notes), StringComparison.Ordinal);
        Assert.Equal("/media/1057/photo.jpg", Src(host, 200));
        Assert.Equal("/media/1058/text.png", Src(host, 201));
        Assert.Equal(string.Empty, (await host.RunAsync("import", host.Config)).Others("unchanged"));
    }

    [Fact]
    public async Task Import_FileThatMayNotComeIn_LeavesTheItemAndItsPicks()
    {
        await using SyncHost host = new SyncHost().Start().Picture(200, "Bild", "/media/1057/photo.png");
        host.AddMedia("1057/photo.png", "<!DOCTYPE html><script>alert(1)</script>"u8.ToArray());

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Equal(2, run.Code);
        Assert.Contains("It is saved, but without its file", run.Line("Media", "Bild").Reason, StringComparison.Ordinal);
        Assert.Equal("Bild", host.Get<IMediaService>().GetById(Key(200))!.Name);
        Assert.Empty(FolderBytes.Of(host.StoredMedia));
    }

    [Fact]
    public async Task Import_FileReplacedByOtherBytes_LeadsOnFromTheOldAddress()
    {
        await using SyncHost host = new SyncHost().Start().Picture(200, "Bild", "/media/1057/photo.png");
        host.AddMedia("1057/photo.png", TinyPng.Bytes);
        await host.RunAsync("import", host.Config);
        host.AddMedia("1057/photo.png", [.. TinyPng.Bytes.Select((value, index) => index == TinyPng.Bytes.Length - 18 ? (byte)(value ^ 1) : value)]);

        SyncRunResult run = await host.RunAsync("import", host.Config);

        Assert.Contains("/media/1057/photo.png leads on to", Assert.Single(run.Line("Media", "Bild").Notes), StringComparison.Ordinal);
        Assert.Equal(Key(200), host.Get<FormerAddresses>().Find("/media/1057/photo.png"));
        Assert.Single(FolderBytes.Of(host.StoredMedia));
        Assert.Empty((await host.RunAsync("import", host.Config)).Line("Media", "Bild").Notes);
    }

    private static string Src(SyncHost host, int key)
    {
        string value = host.Get<IMediaService>().GetById(Key(key))!.GetValue<string>("umbracoFile")!;
        return JsonDocument.Parse(value).RootElement.GetProperty("src").GetString()!;
    }
}
