using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core.DependencyInjection;
using Varumarke.Engine;
using Varumarke.Intake;
using Varumarke.Persistence;
using Varumarke.Renditions;
using Varumarke.Storage;

namespace Varumarke.Testing.Engine;

/// <summary>
/// The engine on a SQLite database of its own, booted as the program boots it, with every dependency and scope validated,
/// but without a web server. What is logged as a warning or worse is kept for the test to see.
/// </summary>
public sealed class EngineHost : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly bool _ownsFolder;
    private readonly WebApplication _app;

    private EngineHost(WebApplication app, DirectoryInfo folder, bool ownsFolder, WarningLog log)
    {
        _app = app;
        _folder = folder;
        _ownsFolder = ownsFolder;
        Warnings = log;
    }

    /// <summary>Everything that is registered.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>The content root: database and media files lie below it.</summary>
    public string Folder => _folder.FullName;

    /// <summary>Warnings and errors, in order.</summary>
    public WarningLog Warnings { get; }

    /// <summary>Boots the engine on an empty database, or on the one in <paramref name="folder"/>.</summary>
    /// <param name="configure">Registers more, or replaces.</param>
    /// <param name="folder">The content root of an earlier host; null makes a temporary one that goes with the host.</param>
    /// <param name="settings">Configuration on top.</param>
    public static async Task<EngineHost> StartAsync(
        Action<IServiceCollection>? configure = null,
        string? folder = null,
        IReadOnlyDictionary<string, string?>? settings = null)
    {
        DirectoryInfo root = folder is null ? Directory.CreateTempSubdirectory("varumarke-engine-") : new DirectoryInfo(folder);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions
        {
            ContentRootPath = root.FullName,
            WebRootPath = root.FullName,
            EnvironmentName = Environments.Development,
        });
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (true, true));
        builder.Configuration.AddInMemoryCollection(settings ?? new Dictionary<string, string?>());
        var log = new WarningLog();
        builder.Logging.AddProvider(log);
        builder.WebHost.UseKestrelCore();
        builder.Services.AddRouting();
        IUmbracoBuilder umbraco = builder.Services.AddVarumarkeEngine(builder.Configuration);
        umbraco.Services.AddVarumarkePersistence().AddVarumarkeStorage(builder.Configuration).AddVarumarkeIntake(builder.Configuration).AddVarumarkeRenditions(builder.Configuration);
        configure?.Invoke(builder.Services);

        WebApplication app = builder.Build();
        await app.Services.BootVarumarkeEngineAsync();
        return new EngineHost(app, root, ownsFolder: folder is null, log);
    }

    /// <summary>A registered service.</summary>
    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Stops the host and deletes a temporary folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_ownsFolder)
        {
            _folder.Delete(recursive: true);
        }
    }
}
