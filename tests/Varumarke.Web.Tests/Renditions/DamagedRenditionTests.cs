using System.Net;
using Varumarke.Core.Renditions;
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
        string file = Stored(before.Length);
        byte[] whole = await File.ReadAllBytesAsync(file);
        byte[] damaged = damage switch
        {
            "truncated" => whole[..100],
            "emptied" => [],
            "swapped" => await File.ReadAllBytesAsync(Stored(other.Length)),
            "unsealed" => before,
            _ => [.. whole[..500], (byte)(whole[500] ^ 4), .. whole[501..]],
        };
        await File.WriteAllBytesAsync(file, damaged);

        using HttpResponseMessage answer = await client.GetAsync(preset);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(before, await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(whole, await File.ReadAllBytesAsync(file));
    }

    private string Stored(int length) => Directory.EnumerateFiles(Path.Combine(site.Folder, "renditions", RenditionKey.FolderOf(RenditionSite.River)), "*.webp")
        .Single(file => new FileInfo(file).Length == length + 24);
}

/// <summary>A seeded site that keeps no rendition in memory, as after a start.</summary>
public sealed class ForgetfulSite() : Site(new Dictionary<string, string?>
{
    ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Repository, "umbraco-config"),
    ["Varumarke:Seed:MediaFolder"] = Path.Combine(Repository, "media-seed"),
    ["Varumarke:Renditions:MaxMemoryBytes"] = "0",
});
