using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Reporting;

namespace Varumarke.Engine.Sync.Running;

/// <summary>Exports everything to a uSync folder.</summary>
internal sealed class SyncExporter(IEnumerable<ISyncKind> kinds)
{
    public async Task<SyncReport> ExportAsync(
        string folder, string mediaFolder, bool dryRun, IProgress<SyncProgress>? progress, CancellationToken stop)
    {
        var report = new SyncReport("export", folder, dryRun);
        var run = new ExportRun(report, new SyncFolderWriter(folder, dryRun), new MediaFolder(mediaFolder), progress, stop);
        foreach (ISyncKind kind in kinds.OrderBy(kind => kind.Kind))
        {
            await run.GuardAsync(kind);
        }

        return report;
    }
}
