using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Extensions;
using Varumarke.Search.Keeping;
using Varumarke.Testing;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Library;

/// <summary>An index that is missing or broken is made anew by itself, while the site answers; and when somebody says so.</summary>
public sealed class BrokenIndexTests : IAsyncLifetime
{
    private readonly string _kept = Directory.CreateTempSubdirectory("varumarke-kept-").FullName;

    public async Task InitializeAsync()
    {
        var first = new SeededSite();
        using HttpClient client = first.CreateClient();
        await FoundAsync(client);
        await Eventually.HoldsAsync(() => first.Services.GetRequiredService<ChangeQueue>().IsEmpty);
        first.StopKeepingFiles(_kept);
    }

    public Task DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_kept, recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Start_WithAnIndexThatIsNoneAnyMore_AnswersAndMakesItAnew()
    {
        string index = Path.Combine(_kept, "search");
        Assert.True(Directory.GetFiles(index).Length > 3);
        Directory.Delete(index, recursive: true);
        await AssertMadeAnewAsync();

        foreach (string file in Files(index))
        {
            File.WriteAllBytes(file, File.ReadAllBytes(file)[..((int)new FileInfo(file).Length / 2)]);
        }

        await AssertMadeAnewAsync();

        foreach (string file in Files(index))
        {
            byte[] content = File.ReadAllBytes(file);
            content[content.Length / 2] ^= 0x55;
            File.WriteAllBytes(file, content);
        }

        await AssertMadeAnewAsync();
    }

    private static string[] Files(string index) => [.. Directory.GetFiles(index).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))];

    private async Task AssertMadeAnewAsync()
    {
        using var site = new Site(new Dictionary<string, string?>
        {
            ["Varumarke:Seed:Enabled"] = "false",
            ["Varumarke:Database:ConnectionString"] = $"Data Source={Path.Combine(_kept, Site.DatabaseFile)}",
            ["Varumarke:Media:Path"] = Path.Combine(_kept, "media"),
            ["Varumarke:Search:Path"] = Path.Combine(_kept, "search"),
        });
        using HttpClient client = site.CreateClient();
        foreach (string address in (string[])["/api/v1/search?q=vinter", "/sv/bibliotek", "/sv/sok?q=vinter", "/api/v1/suggest?q=vin", "/api/v1/search/feed"])
        {
            using HttpResponseMessage answer = await client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answers {answer.StatusCode} while the index is made");
        }

        await FoundAsync(client);
        await Eventually.HoldsAsync(() => site.Services.GetRequiredService<ChangeQueue>().IsEmpty);

        // By command, as the backoffice's dashboard gives it.
        int before = await TotalAsync(client);
        site.Services.GetRequiredService<DistributedCache>().RefreshAllMediaCache();
        Assert.Equal(before, await TotalAsync(client));
        await Eventually.HoldsAsync(() => site.Services.GetRequiredService<ChangeQueue>().IsEmpty);
        Assert.Equal(before, await TotalAsync(client));
    }

    private static async Task FoundAsync(HttpClient client) => await Eventually.HoldsAsync(async () => await TotalAsync(client) > 0);

    private static async Task<int> TotalAsync(HttpClient client) => (await client.GetFromJsonAsync<JsonNode>("/api/v1/search?q=vinter"))!["total"]!.GetValue<int>();
}
