using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Varumarke.Engine;
using Varumarke.Intake;
using Varumarke.Persistence;
using Varumarke.Renditions;
using Varumarke.Storage;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Sync;

/// <summary>The program's services over an empty SQLite database, and folders to import from and export to.</summary>
internal sealed class SyncHost : IAsyncDisposable
{
    private readonly WebApplication app;

    public SyncHost()
    {
        Root = Directory.CreateTempSubdirectory("varumarke-sync-host-").FullName;
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = Root });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Varumarke:Database:Provider"] = "Sqlite",
            ["Varumarke:Database:ConnectionString"] = $"Data Source={Path.Combine(Root, "test.sqlite")}",
        });
        builder.Logging.ClearProviders();
        builder.Services.AddVarumarkePersistence().AddVarumarkeStorage(builder.Configuration);
        builder.Services.AddVarumarkeEngine(builder.Configuration);
        builder.Services.AddVarumarkeIntake(builder.Configuration);
        builder.Services.AddVarumarkeRenditions(builder.Configuration);
        builder.Host.UseDefaultServiceProvider(options => (options.ValidateOnBuild, options.ValidateScopes) = (false, false));
        app = builder.Build();
    }

    public string Root { get; }

    public IServiceProvider Services => app.Services;

    public string Config => Path.Combine(Root, "config");

    public string Media => Path.Combine(Root, "media-seed");

    /// <summary>Where the program keeps media files.</summary>
    public string StoredMedia => Path.Combine(Root, "App_Data", "media");

    /// <summary>The folder of a hand-made site.</summary>
    public static string Site(string name)
    {
        return Path.Combine(AppContext.BaseDirectory, "Sync", "Sites", name);
    }

    public void AddMedia(string relative, byte[] bytes)
    {
        string path = Path.Combine(Media, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    /// <summary>Copies a hand-made site to <see cref="Config"/>, to be edited.</summary>
    public void CopySite(string name)
    {
        string from = Directory.EnumerateDirectories(Path.Combine(Site(name), "uSync")).Single();
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            Write(Path.GetRelativePath(from, file), File.ReadAllText(file));
        }
    }

    public void Edit(string relative, string from, string to)
    {
        string path = Path.Combine(Config, relative);
        string text = File.ReadAllText(path);
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(from, to, StringComparison.Ordinal));
    }

    public T Get<T>()
        where T : notnull
    {
        return app.Services.GetRequiredService<T>();
    }

    public void Write(string relative, string text)
    {
        string path = Path.Combine(Config, relative);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>Runs the command as the program would.</summary>
    public async Task<SyncRunResult> RunAsync(params string[] args)
    {
        string reportFile = Path.Combine(Root, $"report-{Guid.NewGuid():n}.json");
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await ProgramCommands.RunAsync(app.Services, output, error, [.. args, "--report", reportFile]);
        JsonElement report = File.Exists(reportFile) ? JsonDocument.Parse(await File.ReadAllBytesAsync(reportFile)).RootElement : default;
        return new SyncRunResult(code, output.ToString(), error.ToString(), report);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Root, recursive: true);
    }
}
