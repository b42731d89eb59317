using System.Net;
using Varumarke.Core.Renditions;
using Varumarke.Testing;
using Varumarke.Testing.Pictures;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>Renditions that are made of a smaller copy of a photograph.</summary>
[Collection(RenditionSiteTests.Name)]
public sealed class WorkingCopyTests(RenditionSite site)
{
    [Fact]
    public async Task Get_ManySizesOfOnePhotograph_AreThePictureWithItsTermsAndNobodySeesTheCopy()
    {
        FileAnswer first = await GetAsync(600);
        Assert.Equal(HttpStatusCode.OK, first.Status);
        string copy = await CopyAsync();
        FileAnswer again = await GetAsync(600);
        FileAnswer later = await GetAsync(699);

        Assert.Equal(first["ETag"], again["ETag"]);
        Assert.Equal(699, later.Size.Width);
        IReadOnlyDictionary<string, System.Text.Json.JsonElement> terms = ExifTool.Read(later.Bytes);
        Assert.Equal(ExifTool.Read(first.Bytes)["XMP-photoshop:Credit"].GetString(), terms["XMP-photoshop:Credit"].GetString());
        string name = Path.GetFileNameWithoutExtension(copy);
        foreach (string address in (string[])[$"/renditions/{RenditionSite.River}/{name}.jpg", $"/renditions/{RenditionSite.River}/web.{name}.jpg", $"/media/{RenditionSite.River:N}/{name}.jpg"])
        {
            FileAnswer answer = await site.GetAsync(address);
            Assert.DoesNotContain("image", answer.Type, StringComparison.Ordinal);
        }
    }

    private Task<FileAnswer> GetAsync(int width) => site.GetAsync(RenditionSite.Sign($"{RenditionSite.RiverFile}?width={width}", RenditionSite.NewKey, "new"));

    // Another test may have been the first to ask for this picture.
    private async Task<string> CopyAsync()
    {
        string folder = Path.Combine(site.Folder, "renditions", RenditionKey.FolderOf(RenditionSite.River));
        for (int width = 601; width <= 603; width++)
        {
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(width)).Status);
            await Eventually.HoldsAsync(() => Directory.Exists(folder));
            if (Directory.EnumerateFiles(folder, "*.copy").FirstOrDefault() is { } copy)
            {
                return copy;
            }
        }

        throw new InvalidOperationException("No copy has been made for four renditions.");
    }
}
