using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using Varumarke.Web.Tests.Clustering;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Faults;

/// <summary>
/// No read needs a write: every public address answers while another process has the database for itself, and while nothing can be
/// written at all; with cold caches, and with files that look like others than those that were measured, as after a restore.
/// Whoever waits for the lock here waits for longer than the client does.
/// </summary>
public sealed class ReadersNeverWaitTests : IAsyncLifetime
{
    private const string Api = "/umbraco/delivery/api/v2";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-readers-");
    private NodeProcess? _node;
    private IReadOnlyDictionary<string, HttpStatusCode> _addresses = new Dictionary<string, HttpStatusCode>();

    private string Database => Path.Combine(_folder.FullName, "site.sqlite");

    public async Task InitializeAsync()
    {
        await StartAsync();
        var addresses = new Dictionary<string, HttpStatusCode>();
        foreach (string address in await FindAddressesAsync())
        {
            addresses[address] = await StatusAsync(address);
        }

        _addresses = addresses;
        Assert.True(_addresses.Count(pair => pair.Value == HttpStatusCode.OK) > 40, string.Join('\n', _addresses));
        _node!.Dispose();
        Directory.Delete(Path.Combine(_folder.FullName, "renditions"), recursive: true);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(_folder.FullName, "media"), "*", SearchOption.AllDirectories))
        {
            File.SetLastWriteTimeUtc(file, File.GetLastWriteTimeUtc(file).AddMinutes(-7));
        }

        await StartAsync();
    }

    public Task DisposeAsync()
    {
        _node?.Dispose();
        _folder.Delete(recursive: true);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task Get_AnotherProcessHasTheWriteLock_EveryAddressAnswers()
    {
        using var other = new SqliteConnection($"Data Source={Database};Pooling=false");
        other.Open();
        using SqliteTransaction locked = other.BeginTransaction(deferred: false);

        await AssertAllAnswerAsync();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync("/health/ready"));
    }

    [Fact]
    public async Task Import_DryRunWhileAnotherProcessHasTheWriteLock_WaitsForNobody()
    {
        using var other = new SqliteConnection($"Data Source={Database};Pooling=false");
        other.Open();
        using SqliteTransaction locked = other.BeginTransaction(deferred: false);
        DateTime before = File.GetLastWriteTimeUtc(Database + "-wal");

        (int exitCode, string output) = await ImportCommand.RunAsync(
            Settings, _folder.FullName, ["import", Path.Combine(Site.Repository, "umbraco-config"), "--dry-run", "--quiet"]);

        Assert.True(exitCode == 0, output);
        Assert.Equal(before, File.GetLastWriteTimeUtc(Database + "-wal"));
    }

    [Fact]
    public async Task Get_NothingCanBeWritten_EveryAddressAnswersAndHealthSaysWhatIsWrong()
    {
        // The system's own limit on the size of a file stands in for the disk's end.
        using (Process limit = Process.Start("prlimit", ["--pid", $"{_node!.Id}", "--fsize=1024:1024"]))
        {
            await limit.WaitForExitAsync();
            Assert.Equal(0, limit.ExitCode);
        }

        await AssertAllAnswerAsync(except: "/health/ready");

        using HttpResponseMessage ready = await _node.Client.GetAsync(new Uri("/health/ready", UriKind.Relative));
        string told = await ready.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        JsonElement checks = JsonDocument.Parse(told).RootElement.GetProperty("checks");
        Assert.Equal("Unhealthy", checks.GetProperty("database").GetProperty("status").GetString());
        Assert.Equal("Unhealthy", checks.GetProperty("storage").GetProperty("status").GetString());
        Assert.Equal("Degraded", checks.GetProperty("renditions").GetProperty("status").GetString());
        Assert.DoesNotContain(_folder.FullName, told, StringComparison.Ordinal);
    }

    private Dictionary<string, string?> Settings => new()
    {
        ["Varumarke:Database:ConnectionString"] = $"Data Source={Database};Default Timeout=3600",
        ["Varumarke:Database:WriteTimeout"] = "00:10:00",
        ["Varumarke:Media:Path"] = Path.Combine(_folder.FullName, "media"),
        ["Varumarke:Renditions:Path"] = Path.Combine(_folder.FullName, "renditions"),
        ["Varumarke:Temporary:Path"] = Path.Combine(_folder.FullName, "temporary"),
        ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Site.Repository, "umbraco-config"),
        ["Varumarke:Seed:MediaFolder"] = Path.Combine(Site.Repository, "media-seed"),
    };

    private async Task StartAsync()
    {
        if (!File.Exists(Database))
        {
            Template.LayInto(_folder.FullName, Settings);
        }

        _node = await NodeProcess.StartAsync(_folder.FullName, Settings);
    }

    private async Task AssertAllAnswerAsync(string? except = null)
    {
        var others = new List<string>();
        foreach ((string address, HttpStatusCode status) in _addresses.Where(pair => pair.Key != except))
        {
            HttpStatusCode now = await StatusAsync(address);
            if (now != status)
            {
                others.Add($"{address}: {(int)now} instead of {(int)status}");
            }
        }

        Assert.Empty(others);
    }

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using HttpResponseMessage answer = await _node!.Client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }

    private async Task<List<string>> FindAddressesAsync()
    {
        List<string> addresses =
        [
            "/", "/favicon.ico", "/health/live", "/health/ready", "/metrics", "/openapi/delivery.json", "/nowhere",
            $"{Api}/content?take=100", $"{Api}/content?take=100&expand=properties[$all]", $"{Api}/content?filter=name:a&sort=name:asc", $"{Api}/media?fetch=children:/&take=100",
        ];
        string[] content = await AddAsync(addresses, "content", "/content?take=100");
        await AddAsync(addresses, "media", "/media?fetch=children:/&take=100");
        addresses.Add($"{Api}/content/items?{string.Join('&', content.Take(5).Select(key => $"id={key}"))}");
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Site.Repository, "umbraco-config", "Media")))
        {
            string key = System.Xml.Linq.XDocument.Load(file).Root!.Attribute("Key")!.Value;
            addresses.AddRange([$"/renditions/{key}", $"/renditions/{key}/thumb.webp", $"/renditions/{key}/card.jpg", $"{Api}/media/item/{key}"]);
        }

        foreach (string file in Directory.EnumerateFiles(Path.Combine(_folder.FullName, "media"), "*", SearchOption.AllDirectories))
        {
            addresses.Add("/media/" + Path.GetRelativePath(Path.Combine(_folder.FullName, "media"), file).Replace('\\', '/'));
        }

        return addresses;
    }

    private async Task<string[]> AddAsync(List<string> addresses, string kind, string list)
    {
        using JsonDocument found = JsonDocument.Parse(await _node!.Client.GetStringAsync(new Uri(Api + list, UriKind.Relative)));
        string[] keys = [.. found.RootElement.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!)];
        addresses.AddRange(keys.Take(30).Select(key => $"{Api}/{kind}/item/{key}"));
        return keys;
    }
}
