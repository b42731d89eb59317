using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Testing;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Clustering;

/// <summary>Two nodes on one database and one store of media, here a folder: this process, where editors work, and another one.</summary>
public abstract class TwoNodes : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-nodes-");
    private Site? _here;
    private NodeProcess? _there;

    /// <summary>The services of the node where editors work.</summary>
    public IServiceProvider Here => _here!.Services;

    /// <summary>The node where editors work, over HTTP.</summary>
    public HttpClient Near { get; private set; } = null!;

    /// <summary>The other node, over HTTP.</summary>
    public HttpClient There => _there!.Client;

    /// <summary>What both keep their files in.</summary>
    public string Folder => _folder.FullName;

    /// <summary>A browser on the node where editors work.</summary>
    public HttpClient Browser(Uri address) => _here!.CreateClient(new() { BaseAddress = address, AllowAutoRedirect = false, HandleCookies = true });

    public T Get<T>()
        where T : notnull => Here.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        await CreateDatabaseAsync();
        _here = new Site(SettingsOf("a"));
        Near = _here.CreateClient();
        (await Near.GetAsync(new Uri("/health/ready", UriKind.Relative))).EnsureSuccessStatusCode();
        _there = await NodeProcess.StartAsync(_folder.FullName, SettingsOf("b"));
    }

    public virtual async Task DisposeAsync()
    {
        Dispose();
        await DropDatabaseAsync();
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
        string? last = null;
        try
        {
            await Eventually.HoldsAsync(async () =>
            {
                using HttpResponseMessage answer = await node.GetAsync(new Uri(address, UriKind.Relative));
                last = answer.ToString();
                return await isSeen(answer);
            });
            return Stopwatch.GetElapsedTime(began);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The node does not come to see it: {what}. Its last answer: {last}");
        }
    }

    protected virtual void Dispose(bool disposing)
    {
        _there?.Dispose();
        _there = null;
        _here?.Dispose();
        _here = null;
    }

    /// <summary>The database that both use.</summary>
    protected abstract IReadOnlyDictionary<string, string?> Database { get; }

    /// <summary>Makes it.</summary>
    protected virtual Task CreateDatabaseAsync() => Task.CompletedTask;

    /// <summary>Takes it away.</summary>
    protected virtual Task DropDatabaseAsync() => Task.CompletedTask;

    /// <summary>Where a node keeps files.</summary>
    protected virtual Dictionary<string, string?> StoreOf(string node) => new()
    {
        ["Varumarke:Media:Path"] = Path.Combine(_folder.FullName, "media"),
        ["Varumarke:Renditions:Path"] = Path.Combine(_folder.FullName, node, "renditions"),
    };

    /// <summary>A node's settings.</summary>
    protected internal Dictionary<string, string?> SettingsOf(string node) => new(Database.Concat(StoreOf(node)))
    {
        ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Site.Repository, "umbraco-config"),
        ["Varumarke:Seed:MediaFolder"] = Path.Combine(Site.Repository, "media-seed"),
        ["Varumarke:Temporary:Path"] = Path.Combine(_folder.FullName, node, "temporary"),
    };
}
