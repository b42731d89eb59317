using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Testing.Databases;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Clustering;

/// <summary>Two nodes on one PostgreSQL database and one store of media, here a folder: this process, where editors work, and another one.</summary>
public class TwoNodes : IAsyncLifetime, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly PostgresDatabase _database = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-nodes-");
    private Site? _here;
    private NodeProcess? _there;

    /// <summary>The services of the node where editors work.</summary>
    public IServiceProvider Here => _here!.Services;

    /// <summary>The node where editors work, over HTTP.</summary>
    public HttpClient Near { get; private set; } = null!;

    /// <summary>The other node, over HTTP.</summary>
    public HttpClient There => _there!.Client;

    public T Get<T>()
        where T : notnull => Here.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        await _database.CreateAsync();
        _here = new Site(SettingsOf("a"));
        Near = _here.CreateClient();
        (await Near.GetAsync(new Uri("/health/ready", UriKind.Relative))).EnsureSuccessStatusCode();
        _there = await NodeProcess.StartAsync(_folder.FullName, SettingsOf("b"));
    }

    public virtual async Task DisposeAsync()
    {
        Dispose();
        await _database.DropAsync();
        _folder.Delete(recursive: true);
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Asks a node again and again until its answer is as hoped; returns how long that took.</summary>
    public static async Task<TimeSpan> UntilAsync(HttpClient node, string what, string address, Func<HttpResponseMessage, Task<bool>> isSeen)
    {
        long began = Stopwatch.GetTimestamp();
        string last;
        do
        {
            using HttpResponseMessage answer = await node.GetAsync(new Uri(address, UriKind.Relative));
            if (await isSeen(answer))
            {
                return Stopwatch.GetElapsedTime(began);
            }

            last = answer.ToString();
        }
        while (Stopwatch.GetElapsedTime(began) < Patience);

        throw new TimeoutException($"The node has not seen it after {Patience.TotalSeconds} s: {what}. Its last answer: {last}");
    }

    protected virtual void Dispose(bool disposing)
    {
        _there?.Dispose();
        _there = null;
        _here?.Dispose();
        _here = null;
    }

    /// <summary>Where a node keeps files.</summary>
    protected virtual Dictionary<string, string?> StoreOf(string node) => new()
    {
        ["Varumarke:Media:Path"] = Path.Combine(_folder.FullName, "media"),
        ["Varumarke:Renditions:Path"] = Path.Combine(_folder.FullName, node, "renditions"),
    };

    private Dictionary<string, string?> SettingsOf(string node) => new(_database.Settings.Concat(StoreOf(node)))
    {
        ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Site.Repository, "umbraco-config"),
        ["Varumarke:Seed:MediaFolder"] = Path.Combine(Site.Repository, "media-seed"),
        ["Varumarke:Temporary:Path"] = Path.Combine(_folder.FullName, node, "temporary"),
    };
}
