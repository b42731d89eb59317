using System.Net;
using Varumarke.Core.Renditions;
using Varumarke.Testing;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>A file in the store of renditions that is not as it was written is served to nobody, and made again.</summary>
public sealed class DamagedRenditionTests(ForgetfulSite site) : IClassFixture<ForgetfulSite>
{
    [Theory]
    [InlineData("truncated")]
    [InlineData("emptied")]
    [InlineData("flipped")]
    [InlineData("swapped")]
    [InlineData("unsealed")]
    public async Task Get_ADamagedFile_IsThePictureAndTheFileWholeAgain(string damage)
    {
        using HttpClient client = site.CreateClient();
        string preset = $"/renditions/{RenditionSite.River}/thumb@200.webp";
        byte[] before = await client.GetByteArrayAsync(preset);
        byte[] other = await client.GetByteArrayAsync($"/renditions/{RenditionSite.River}/card@300.webp");
        string file = await StoredAsync(before.Length);
        byte[] whole = await File.ReadAllBytesAsync(file);
        byte[] damaged = damage switch
        {
            "truncated" => whole[..100],
            "emptied" => [],
            "swapped" => await File.ReadAllBytesAsync(await StoredAsync(other.Length)),
            "unsealed" => before,
            _ => [.. whole[..500], (byte)(whole[500] ^ 4), .. whole[501..]],
        };
        await File.WriteAllBytesAsync(file, damaged);

        using HttpResponseMessage answer = await client.GetAsync(preset);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before, await answer.Content.ReadAsByteArrayAsync());
        await Eventually.HoldsAsync(async () => File.Exists(file) && Convert.ToHexString(await File.ReadAllBytesAsync(file)) == Convert.ToHexString(whole));
    }

    // What was sent is stored beside that.
    private async Task<string> StoredAsync(int length)
    {
        var folder = new DirectoryInfo(Path.Combine(site.Folder, "renditions", RenditionKey.FolderOf(RenditionSite.River)));
        FileInfo? found = null;
        await Eventually.HoldsAsync(() => (found = folder.Exists ? folder.EnumerateFiles("*.webp").SingleOrDefault(file => file.Length == length + 24) : null) is not null);
        return found!.FullName;
    }
}

/// <summary>A seeded site that keeps no rendition in memory, as after a start.</summary>
public sealed class ForgetfulSite() : Site(new Dictionary<string, string?>
{
    ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Repository, "umbraco-config"),
    ["Varumarke:Seed:MediaFolder"] = Path.Combine(Repository, "media-seed"),
    ["Varumarke:Renditions:MaxMemoryBytes"] = "0",
});
