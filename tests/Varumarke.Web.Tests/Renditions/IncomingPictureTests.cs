using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Testing;
using Varumarke.Testing.Pictures;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>A photograph's working copy is made when it comes in, and its first rendition is made of that.</summary>
[Collection(RenditionSiteTests.Name)]
public sealed class IncomingPictureTests(RenditionSite site)
{
    private static readonly Lazy<byte[]> Photo = new(() =>
    {
        using Image photo = SamplePictures.Photo(3000, 2100);
        return photo.JpegsaveBuffer(q: 90);
    });

    [Fact]
    public async Task Save_APhotograph_ItsFirstRenditionIsMadeOfTheCopy()
    {
        Guid key = Upload("draft");
        string copy = Assert.Single(Stored(key));
        Assert.EndsWith(".copy", copy, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await GetAsync(key)).Status);

        Approve(key);
        await RecolourAsync(copy);
        FileAnswer first = await GetAsync(key);

        Assert.Equal(HttpStatusCode.OK, first.Status);
        AssertGreen(first);
        Assert.Contains(copy, Stored(key));
    }

    [Fact]
    public async Task Save_TheTerms_LeavesTheCopyAndMakesTheRenditionsAnewOfIt()
    {
        Guid key = Upload("approved");
        string copy = Assert.Single(Stored(key));
        await RecolourAsync(copy);
        FileAnswer before = await GetAsync(key);

        site.Edit(key, media => media.SetValue("photographer", "Nils Ny"));
        FileAnswer after = await GetAsync(key);

        Assert.NotEqual(before["ETag"], after["ETag"]);
        AssertGreen(after);
        await UntilAsync(() => Stored(key).Length == 2);
        Assert.Contains(copy, Stored(key));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Get_TheCopyIsBrokenOrGone_IsThePictureAllTheSame(bool isBroken)
    {
        Guid key = Upload("approved");
        string copy = Assert.Single(Stored(key));
        if (isBroken)
        {
            await System.IO.File.WriteAllBytesAsync(copy, (await System.IO.File.ReadAllBytesAsync(copy))[..5_000]);
        }
        else
        {
            System.IO.File.Delete(copy);
        }

        FileAnswer first = await GetAsync(key);
        Assert.Equal(HttpStatusCode.OK, first.Status);
        AssertPhoto(first);

        // A broken one is as good as none.
        Assert.False(System.IO.File.Exists(copy));

        FileAnswer second = await GetAsync(key, "square");
        AssertPhoto(second);
        Assert.InRange(new FileInfo(copy).Length, 50_000, 5_000_000);
    }

    [Theory]
    [InlineData("withdraw")]
    [InlineData("bin")]
    [InlineData("delete")]
    public async Task Change_ThePictureMayLeaveNoMore_TheCopyGoes(string how)
    {
        Guid key = Upload("approved");
        Assert.NotEmpty(Stored(key));

        IMediaService service = site.Services.GetRequiredService<IMediaService>();
        switch (how)
        {
            case "withdraw":
                site.Edit(key, media => media.SetValue("approval", "withdrawn"));
                break;
            case "bin":
                Assert.True(service.MoveToRecycleBin(service.GetById(key)!).Success);
                break;
            default:
                Assert.True(service.Delete(service.GetById(key)!).Success);
                break;
        }

        await UntilAsync(() => Stored(key).Length == 0);
    }

    [Fact]
    public async Task Save_AnotherFile_TheFormersCopyGoes()
    {
        Guid key = Upload("approved");
        string former = Assert.Single(Stored(key));

        site.Edit(key, media => SetFile(media, Photo.Value));

        await UntilAsync(() => !Stored(key).Contains(former));
        Assert.EndsWith(".copy", Assert.Single(Stored(key)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetFacts_OfTheFormerFile_BringsItsCopyNotBack()
    {
        Guid key = Upload("approved");
        string former = Assert.Single(Stored(key));
        Asset asset = site.Services.GetRequiredService<IAssetLibrary>().Find(key)!;
        site.Edit(key, media => SetFile(media, Photo.Value));
        await UntilAsync(() => !Stored(key).Contains(former));

        // As the search does that took the item up before it was changed.
        PictureFacts? facts = await site.Services.GetRequiredService<IPictureFactsProvider>().GetAsync(asset, CancellationToken.None);

        Assert.Equal(asset.Path, facts?.Path);
        Assert.DoesNotContain(former, Stored(key));
    }

    private static void AssertGreen(FileAnswer answer)
    {
        using Image picture = Image.NewFromBuffer(answer.Bytes);
        Assert.True(PictureComparer.IsColour(picture, 50, 50, [30, 180, 60], 6));
    }

    private static void AssertPhoto(FileAnswer answer)
    {
        using Image picture = Image.NewFromBuffer(answer.Bytes);
        using Image expected = Image.ThumbnailBuffer(Photo.Value, picture.Width, height: picture.Height, crop: Enums.Interesting.Centre);
        Assert.InRange(PictureComparer.Difference(expected, picture), 0, 4);
    }

    // What is made of the copy is as green as the copy is now.
    private async Task RecolourAsync(string copy)
    {
        using Image green = SamplePictures.Plain(2048, 1434, SamplePictures.Green);
        await site.ReplaceCopyAsync(copy, green.JpegsaveBuffer());
    }

    private Guid Upload(string approval)
    {
        IMediaService service = site.Services.GetRequiredService<IMediaService>();
        IMedia media = service.CreateMedia("Inkommen", Constants.System.Root, "brandImage");
        SetFile(media, Photo.Value);
        media.SetValue("approval", approval);
        media.DescribeRights();
        Assert.True(service.Save(media).Success);
        return media.Key;
    }

    private void Approve(Guid key) => site.Edit(key, media => media.SetValue("approval", "approved"));

    private void SetFile(IMedia media, byte[] bytes)
    {
        MediaFileManager files = site.Services.GetRequiredService<MediaFileManager>();
        IProperty property = media.Properties[Constants.Conventions.Media.File]!;
        string path = files.StoreFile(media, property.PropertyType, $"{Guid.NewGuid():n}.jpg", new MemoryStream(bytes), null);
        media.SetValue(property.Alias, $"{{\"src\":\"{files.FileSystem.GetUrl(path)}\"}}");
    }

    private Task<FileAnswer> GetAsync(Guid key, string preset = "card") => site.GetAsync($"/renditions/{key}/{preset}.jpg");

    private string[] Stored(Guid key)
    {
        try
        {
            return Directory.GetFiles(Path.Combine(site.Folder, "renditions", RenditionKey.FolderOf(key)));
        }
        catch (DirectoryNotFoundException)
        {
            // Not made yet, or gone with its last file, at any moment.
            return [];
        }
    }

    private Task UntilAsync(Func<bool> holds) => Eventually.HoldsAsync(holds, () => $"Never. The site has warned of:\n{string.Join('\n', site.Warnings.Lines)}");
}
