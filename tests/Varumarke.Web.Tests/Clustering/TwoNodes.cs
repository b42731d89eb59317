using Microsoft.Extensions.DependencyInjection;
using Varumarke.Testing.Databases;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Clustering;

/// <summary>Two nodes on one PostgreSQL database and one folder of media: this process, where editors work, and another one.</summary>
public sealed class TwoNodes : IAsyncLifetime, IDisposable
{
    private readonly PostgresDatabase _database = new();
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-nodes-");
    private Site? _here;
    private NodeProcess? _there;

    /// <summary>The services of the node where editors work.</summary>
    public IServiceProvider Here => _here!.Services;

    /// <summary>The other node, over HTTP.</summary>
    public HttpClient There => _there!.Client;

    public T Get<T>()
        where T : notnull => Here.GetRequiredService<T>();

    public async Task InitializeAsync()
    {
        await _database.CreateAsync();
        _here = new Site(SettingsOf("a"));
        using HttpClient client = _here.CreateClient();
        (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).EnsureSuccessStatusCode();
        _there = await NodeProcess.StartAsync(_folder.FullName, SettingsOf("b"));
    }

    public async Task DisposeAsync()
    {
        Dispose();
        await _database.DropAsync();
        _folder.Delete(recursive: true);
    }

    public void Dispose()
    {
        _there?.Dispose();
        _there = null;
        _here?.Dispose();
        _here = null;
    }

    private Dictionary<string, string?> SettingsOf(string node) => new(_database.Settings)
    {
        ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Site.Repository, "umbraco-config"),
        ["Varumarke:Seed:MediaFolder"] = Path.Combine(Site.Repository, "media-seed"),
        ["Varumarke:Media:Path"] = Path.Combine(_folder.FullName, "media"),
        ["Varumarke:Temporary:Path"] = Path.Combine(_folder.FullName, "temporary"),
        ["Varumarke:Renditions:Path"] = Path.Combine(_folder.FullName, node, "renditions"),
    };
}
