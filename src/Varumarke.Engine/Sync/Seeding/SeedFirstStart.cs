using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Boot;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Reporting;
using Varumarke.Engine.Sync.Running;

namespace Varumarke.Engine.Sync.Seeding;

/// <summary>Fills a database that has no content types yet: first with Umbraco's stock types, then with the seed. A start that was broken off in the middle is taken up again; a database that a command has filled is left alone. The services come lazily: some of them cannot be made before the boot has set Umbraco's static service provider, and this class is made before it.</summary>
internal sealed class SeedFirstStart(
    IServiceProvider services,
    Lazy<IContentTypeService> types,
    IKeyValueService keyValues,
    SeedFolders folders,
    IOptions<SeedOptions> options,
    TimeProvider time,
    ILogger<SeedFirstStart> logger) : IFirstStart
{
    private const string Began = "Varumarke.Seed.Began";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        SeedOptions seed = options.Value;
        bool isEmpty = seed.Kind == SeedKind.Empty;
        string? named = seed.Enabled && !isEmpty ? folders.Find(seed.ConfigFolder) : null;
        string? folder = named is null ? null : SyncFolderReader.Locate(named);
        if (!seed.Enabled || (folder is null && !isEmpty))
        {
            logger.NoSeed(seed.ConfigFolder);
            return;
        }

        if (keyValues.GetValue(Began) is null && types.Value.GetAll().Any())
        {
            return;
        }

        keyValues.SetValue(Began, "true");
        await ImportAsync(StockUmbraco.Folder, StockUmbraco.Folder, cancellationToken);
        if (folder is null)
        {
            await services.GetRequiredService<StockUmbraco>().SpeakEnglishAsync();
            return;
        }

        await ImportAsync(folder, folders.Find(seed.MediaFolder) ?? Path.Combine(Path.GetDirectoryName(folder) ?? folder, seed.MediaFolder), cancellationToken);
    }

    private async Task ImportAsync(string folder, string media, CancellationToken cancellationToken)
    {
        logger.SeedBegins(folder);

        // An importer is of one run: it keeps what it has looked up.
        SyncReport report = await services.GetRequiredService<SyncImporter>()
            .ImportAsync(folder, media, dryRun: false, new SeedProgress(logger, time), cancellationToken);
        foreach (SyncLine line in report.Lines)
        {
            Log(line);
        }

        logger.SeedImported(SyncReportText.Summary(report));
    }

    private void Log(SyncLine line)
    {
        if (line.Outcome == SyncOutcome.Failed)
        {
            logger.SeedItemFailed(line.Kind, line.Alias, line.File ?? string.Empty, line.Reason ?? string.Empty);
        }

        foreach (string note in line.Notes)
        {
            logger.SeedItemNote(line.Kind, line.Alias, line.File ?? string.Empty, note);
        }
    }
}
