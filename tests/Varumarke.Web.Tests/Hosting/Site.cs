using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using Varumarke.Testing.Engine;

namespace Varumarke.Web.Tests.Hosting;

/// <summary>
/// The whole program as it runs for a user, in-process, with a database and a media folder of its own. What a test wants
/// otherwise goes into the settings.
/// </summary>
public class Site : WebApplicationFactory<Program>
{
    internal const string DatabaseFile = "site.sqlite";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("varumarke-site-");
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly bool _fromTemplate;
    private bool _isKept;
    private bool _listens;

    /// <summary>A site with these settings beside its own; with a seed it is as after its first start, which other sites share.</summary>
    public Site(IReadOnlyDictionary<string, string?> settings)
        : this(settings, Template.Fits(settings))
    {
    }

    internal Site(IReadOnlyDictionary<string, string?> settings, bool fromTemplate)
    {
        _settings = settings;
        _fromTemplate = fromTemplate;
    }

    /// <summary>The root of the repository, where the seed lies.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder that holds the site's data.</summary>
    public string Folder => _folder.FullName;

    /// <summary>What it has warned of.</summary>
    public WarningLog Warnings { get; } = new();

    /// <summary>
    /// Listens on a port of the machine's choice from the start. The factory's own port would be set beside the program, which goes on
    /// with its start meanwhile and may listen by then: the machine need only be busy enough.
    /// </summary>
    public void Listen()
    {
        _listens = true;
        UseKestrel();
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        // Once: a site that is changed for a test is configured anew.
        if (_fromTemplate && !File.Exists(Path.Combine(Folder, DatabaseFile)))
        {
            Template.LayInto(Folder, _settings);
        }

        if (_listens)
        {
            builder.UseSetting("urls", "http://127.0.0.1:0");
        }

        builder.UseEnvironment("Development");
        builder.ConfigureLogging(logging => logging.AddProvider(Warnings));
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        builder.UseSetting("Varumarke:Database:Provider", "Sqlite");
        builder.UseSetting("Varumarke:Database:ConnectionString", $"Data Source={Path.Combine(Folder, DatabaseFile)}");
        builder.UseSetting("Varumarke:Media:Path", Path.Combine(Folder, "media"));
        builder.UseSetting("Varumarke:Temporary:Path", Path.Combine(Folder, "temporary"));
        builder.UseSetting("Varumarke:Renditions:Path", Path.Combine(Folder, "renditions"));
        builder.UseSetting("Varumarke:Search:Path", Path.Combine(Folder, "search"));

        // Tests ask more in a minute than anybody should, and their clock may stand still.
        builder.UseSetting("Varumarke:Api:RequestsPerMinute", "0");
        foreach ((string key, string? value) in _settings)
        {
            builder.UseSetting(key, value);
        }
    }

    /// <summary>Stops as a program that is asked to stop, and moves what it has written to a folder.</summary>
    internal void StopKeepingFiles(string target)
    {
        _isKept = true;
        Dispose();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (FileSystemInfo entry in _folder.EnumerateFileSystemInfos())
        {
            Directory.Move(entry.FullName, Path.Combine(target, entry.Name));
        }

        _folder.Delete();
    }

    /// <inheritdoc />
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && !_isKept && _folder.Exists)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            _folder.Delete(recursive: true);
        }
    }

    private static string FindRepository()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Varumarke.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException("The tests must run from a build inside the repository.");
    }
}

/// <summary>A site without content.</summary>
public sealed class EmptySite() : Site(new Dictionary<string, string?> { ["Varumarke:Seed:Enabled"] = "false" });

/// <summary>A site with the seed, as after the first start. One for all tests that only read.</summary>
public sealed class SeededSite() : Site(new Dictionary<string, string?>
{
    ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Repository, "umbraco-config"),
    ["Varumarke:Seed:MediaFolder"] = Path.Combine(Repository, "media-seed"),
});

/// <summary>Tests that share the seeded site.</summary>
[CollectionDefinition(Name)]
public sealed class SeededSiteTests : ICollectionFixture<SeededSite>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "Seeded site";
}
