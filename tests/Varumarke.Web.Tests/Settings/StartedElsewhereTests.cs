using System.Net;
using System.Text.Json.Nodes;
using Varumarke.Web.Tests.Clustering;
using Varumarke.Web.Tests.Docs;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Settings;

/// <summary>The program as it was built, started in a folder that has nothing in it: as README tells it is the same program.</summary>
public sealed class StartedElsewhereTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-elsewhere-");

    [Fact]
    public async Task Start_EmptyFolder_AnswersWhatReadmeShows()
    {
        using NodeProcess program = await NodeProcess.StartAsync(_folder.FullName, new Dictionary<string, string?>
        {
            ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Site.Repository, "umbraco-config"),
            ["Varumarke:Seed:MediaFolder"] = Path.Combine(Site.Repository, "media-seed"),
            ["Varumarke:Metrics:Url"] = "",
        });

        ShownRequest[] shown = [.. ShownRequest.In("README.md")];
        Assert.NotEmpty(shown);
        foreach (ShownRequest each in shown)
        {
            using HttpRequestMessage request = each.ToRequest();
            using HttpResponseMessage answer = await program.Client.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{each.Command} → {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        // What it makes lies where it was started, as README says.
        Assert.True(File.Exists(Path.Combine(_folder.FullName, "App_Data", "varumarke.sqlite")));
        Assert.True(Directory.Exists(Path.Combine(_folder.FullName, "App_Data", "media")));

        // Measurements are not for the public, and requests are not logged one by one.
        Assert.Equal(HttpStatusCode.NotFound, (await program.Client.GetAsync(new Uri("/metrics", UriKind.Relative))).StatusCode);
        Assert.DoesNotContain("Request starting", program.Stop(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Start_SettingsInThatFolder_StandOverTheProgramsOwnAndBelowTheCommandLine()
    {
        await File.WriteAllTextAsync(Path.Combine(_folder.FullName, "appsettings.json"), """{ "Varumarke": { "DeliveryApi": { "MaxTake": 7, "MaxDepth": 2 }, "Seed": { "Enabled": false } } }""");
        using NodeProcess program = await NodeProcess.StartAsync(_folder.FullName, new Dictionary<string, string?>
        {
            ["Varumarke:DeliveryApi:MaxDepth"] = "3",
            ["Varumarke:Metrics:Url"] = "",
        });

        Assert.Equal("A whole number from 0 to 7", (await AllowedAsync(program, "take=8"))?.GetValue<string>());
        Assert.Equal("A whole number from 1 to 3", (await AllowedAsync(program, "depth=9"))?.GetValue<string>());
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static async Task<JsonNode?> AllowedAsync(NodeProcess program, string query)
    {
        using HttpResponseMessage answer = await program.Client.GetAsync(new Uri("/umbraco/delivery/api/v2/content?" + query, UriKind.Relative));
        return JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["allowed"]?[0];
    }
}
