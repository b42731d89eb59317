using System.Net;
using NetVips;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Testing.Pictures;
using Xunit.Abstractions;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Clustering;

/// <summary>Files that two nodes share in Azure Blob Storage: what an editor does to them on one node is what the other gives.</summary>
public sealed class TwoBlobNodesTests(TwoBlobNodes nodes, ITestOutputHelper output) : IClassFixture<TwoBlobNodes>
{
    private const int Admin = -1;

    private IMediaService Media => nodes.Get<IMediaService>();

    [Fact]
    public async Task Upload_OnOneNode_IsServedByTheOther()
    {
        (IMedia media, byte[] file) = Upload(SamplePictures.Red);

        await SeenAsync("original", AddressOf(media), async answer => (await answer.Content.ReadAsByteArrayAsync()).Length >= file.Length);
        await SeenAsync("rendition", Rendition(media), answer => ShowsAsync(answer, SamplePictures.Red));
    }

    [Fact]
    public async Task Replace_OnOneNode_TheOtherGivesTheNewPictureAndNeverTheOldAgain()
    {
        (IMedia media, _) = Upload(SamplePictures.Red);
        string old = AddressOf(media);
        await SeenAsync("old rendition", Rendition(media), answer => ShowsAsync(answer, SamplePictures.Red));
        await SeenAsync("old rendition, hot", Rendition(media), answer => ShowsAsync(answer, SamplePictures.Red));

        Store(media, SamplePictures.Blue);

        await SeenAsync("new rendition", Rendition(media), answer => ShowsAsync(answer, SamplePictures.Blue));
        await SeenAsync("new original", AddressOf(media), answer => ShowsAsync(answer, SamplePictures.Blue));
        await SeenAsync("old file gone", old, answer => Task.FromResult(answer.StatusCode == HttpStatusCode.NotFound));
        foreach (HttpClient node in (HttpClient[])[nodes.Near, nodes.There, nodes.Near])
        {
            using HttpResponseMessage answer = await node.GetAsync(new Uri(Rendition(media), UriKind.Relative));
            Assert.True(await ShowsAsync(answer, SamplePictures.Blue));
        }
    }

    [Fact]
    public async Task Overwrite_UnderTheSameName_TheOtherGivesTheNewBytes()
    {
        (IMedia media, _) = Upload(SamplePictures.Red);
        string address = AddressOf(media);
        await SeenAsync("old rendition", Rendition(media), answer => ShowsAsync(answer, SamplePictures.Red));
        await SeenAsync("old original", address, answer => ShowsAsync(answer, SamplePictures.Red));
        IFileSystem files = nodes.Get<MediaFileManager>().FileSystem;
        using Image picture = SamplePictures.Plain(900, 600, SamplePictures.Yellow);

        files.AddFile(files.GetRelativePath(address), new MemoryStream(picture.JpegsaveBuffer(q: 90)), overrideIfExists: true);
        media.SetValue("photographer", "Någon Annan");
        Assert.True(Media.Save(media, Admin).Success);

        await SeenAsync("new original", address, answer => ShowsAsync(answer, SamplePictures.Yellow));
        await SeenAsync("new rendition", Rendition(media), answer => ShowsAsync(answer, SamplePictures.Yellow));
    }

    [Fact]
    public async Task Replace_WhileBothNodesServe_EachRenditionIsOneOfTheTwoAndInTheEndTheNewOne()
    {
        (IMedia media, _) = Upload(SamplePictures.Green);
        await SeenAsync("first rendition", Rendition(media), answer => ShowsAsync(answer, SamplePictures.Green));
        using var done = new CancellationTokenSource();
        Task[] readers = [.. new[] { nodes.Near, nodes.There }.Select(node => Task.Run(async () =>
        {
            for (int width = 0; !done.IsCancellationRequested; width = (width + 1) % 3)
            {
                using HttpResponseMessage answer = await node.GetAsync(new Uri($"/renditions/{media.Key}/{(width == 0 ? "thumb" : width == 1 ? "card" : "web")}.webp", UriKind.Relative));

                // A moment between file and commit is a picture that is not there; a wrong picture is never one.
                Assert.True(answer.StatusCode != HttpStatusCode.OK || await ShowsAsync(answer, SamplePictures.Green) || await ShowsAsync(answer, SamplePictures.Yellow));
                Assert.True((int)answer.StatusCode < 500 || answer.StatusCode == HttpStatusCode.ServiceUnavailable, answer.StatusCode.ToString());
            }
        }))];

        Store(media, SamplePictures.Yellow);
        foreach (string preset in (string[])["thumb", "card", "web"])
        {
            await SeenAsync($"new {preset}", $"/renditions/{media.Key}/{preset}.webp", answer => ShowsAsync(answer, SamplePictures.Yellow));
        }

        await done.CancelAsync();
        await Task.WhenAll(readers);
        foreach (HttpClient node in (HttpClient[])[nodes.Near, nodes.There])
        {
            foreach (string preset in (string[])["thumb", "card", "web"])
            {
                using HttpResponseMessage answer = await node.GetAsync(new Uri($"/renditions/{media.Key}/{preset}.webp", UriKind.Relative));
                Assert.True(await ShowsAsync(answer, SamplePictures.Yellow), preset);
            }
        }
    }

    [Fact]
    public async Task Withdraw_OnOneNode_TheOtherSays410AndTheContainerKeepsNoRendition()
    {
        (IMedia media, _) = Upload(SamplePictures.Blue);
        string original = AddressOf(media);
        string[] addresses = [Rendition(media), $"/renditions/{media.Key}/card.jpg", $"/renditions/{media.Key}", original];
        foreach (string address in addresses)
        {
            await SeenAsync($"open: {address}", address, answer => Task.FromResult(answer.StatusCode == HttpStatusCode.OK));
        }

        await SeenAsync("a rendition is kept", Rendition(media), _ => Task.FromResult(RenditionsOf(media) > 0));
        media.SetValue("approval", "withdrawn");
        Assert.True(Media.Save(media, Admin).Success);

        foreach (string address in addresses)
        {
            await SeenAsync($"410: {address}", address, answer => Task.FromResult(answer.StatusCode == HttpStatusCode.Gone));
        }

        await SeenAsync("no rendition is kept", Rendition(media), _ => Task.FromResult(RenditionsOf(media) == 0));

        media.SetValue("approval", "approved");
        Assert.True(Media.Save(media, Admin).Success);
        await SeenAsync("approved again", Rendition(media), answer => ShowsAsync(answer, SamplePictures.Blue));
    }

    private static string Rendition(IMedia media) => $"/renditions/{media.Key}/thumb.webp";

    private int RenditionsOf(IMedia media) => nodes.Renditions.GetBlobs().Count(blob => blob.Name.Contains(media.Key.ToString("N"), StringComparison.OrdinalIgnoreCase) || blob.Name.Contains(media.Key.ToString("D"), StringComparison.OrdinalIgnoreCase));

    private (IMedia Media, byte[] File) Upload(int[] colour)
    {
        IMedia media = Media.CreateMedia($"Bild {Guid.NewGuid():n}", Constants.System.Root, "brandImage");
        media.SetValue("approval", "approved");
        media.DescribeRights();
        return (media, Store(media, colour));
    }

    // As an editor's upload does: a new file beside the old one, and the item that names it.
    private byte[] Store(IMedia media, int[] colour)
    {
        MediaFileManager files = nodes.Get<MediaFileManager>();
        using Image picture = SamplePictures.Plain(900, 600, colour);
        byte[] file = picture.JpegsaveBuffer(q: 90);
        IPropertyType property = media.Properties[Constants.Conventions.Media.File]!.PropertyType;
        string path = files.StoreFile(media, property, $"bild-{Guid.NewGuid():n}.jpg", new MemoryStream(file), null);
        media.SetValue(Constants.Conventions.Media.File, $"{{\"src\":\"{files.FileSystem.GetUrl(path)}\"}}");
        Assert.True(Media.Save(media, Admin).Success);
        return file;
    }

    private static async Task<bool> ShowsAsync(HttpResponseMessage answer, int[] colour)
    {
        if (answer.StatusCode != HttpStatusCode.OK)
        {
            return false;
        }

        using Image picture = Image.NewFromBuffer(await answer.Content.ReadAsByteArrayAsync());
        double[] middle = picture.Getpoint(picture.Width / 2, picture.Height / 2);
        return Enumerable.Range(0, 3).All(band => Math.Abs(middle[band] - colour[band]) < 12);
    }

    private string AddressOf(IMedia media)
    {
        string? address = nodes.Get<Varumarke.Core.Assets.IAssetLibrary>().Find(media.Key)?.Url;
        Assert.NotNull(address);
        return address;
    }

    private async Task SeenAsync(string what, string address, Func<HttpResponseMessage, Task<bool>> isSeen)
    {
        TimeSpan taken = await TwoNodes.UntilAsync(nodes.There, what, address, isSeen);
        output.WriteLine($"{what}: {taken.TotalMilliseconds:0} ms");
    }
}
