using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.Core.Clustering;
using Varumarke.Core.Storage;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.MediaFiles;

/// <summary>Tells the log of files that nothing names, daily.</summary>
internal sealed class ReportUnownedFiles(
    UnownedFiles files, IOptions<UnownedFilesOptions> options, IWorkTurns turns, TimeProvider time, ILogger<ReportUnownedFiles> logger)
    : RecurringJob(options.Value.Interval, turns, time, logger)
{
    internal override async Task RunAsync(CancellationToken stoppingToken)
    {
        IReadOnlyList<StoredFile> found = await files.FindAsync(stoppingToken);
        if (found.Count > 0)
        {
            Logger.FilesUnowned(found.Count, found.Sum(file => file.Length), found[0].Path);
        }
    }
}
