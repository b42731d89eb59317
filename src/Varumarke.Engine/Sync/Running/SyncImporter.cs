using Umbraco.Cms.Core.Scoping;
using Varumarke.Engine.Reports;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Reporting;

namespace Varumarke.Engine.Sync.Running;

/// <summary>Imports a uSync folder: kind by kind, in the order of <see cref="SyncKind"/>.</summary>
internal sealed class SyncImporter(IEnumerable<ISyncKind> kinds, ICoreScopeProvider scopes, CarriedEditions editions)
{
    /// <param name="folder">The folder that holds the kinds, as <see cref="SyncFolderReader.Locate"/> found it.</param>
    public async Task<SyncReport> ImportAsync(
        string folder, string mediaFolder, bool dryRun, IProgress<SyncProgress>? progress, CancellationToken stop)
    {
        var report = new SyncReport("import", folder, dryRun);
        SyncFolderContent content = SyncFolderReader.Read(folder);
        foreach (SyncProblem problem in content.Problems)
        {
            SyncOutcome outcome = problem.IsFault ? SyncOutcome.Failed : SyncOutcome.NotImported;
            string alias = Path.GetFileNameWithoutExtension(problem.File);
            report.Add(new SyncLine(problem.Kind, null, alias, problem.File, outcome, problem.Reason, problem.Notes));
        }

        using IDisposable carrying = editions.Carry();
        var run = new ImportRun(report, new MediaFolder(mediaFolder), progress, stop);
        run.Know(content.Sources);
        foreach (Guid key in content.Problems.Where(problem => problem.IsFault).Select(problem => problem.Key).OfType<Guid>())
        {
            run.HasFailedToRead(key);
        }

        if (!dryRun)
        {
            await ImportAsync(content, run);
            return report;
        }

        // A dry run does the whole work in one transaction and never commits it: nothing else would say truly what an
        // import does to the items that come after. Notifications are suppressed, so that no cache hears of it.
        using ICoreScope scope = scopes.CreateCoreScope();
        using (scope.Notifications.Suppress())
        {
            await ImportAsync(content, run);
        }

        return report;
    }

    private async Task ImportAsync(SyncFolderContent content, ImportRun run)
    {
        foreach (ISyncKind kind in kinds.OrderBy(kind => kind.Kind))
        {
            IReadOnlyList<SyncSource> sources = content.Of(kind.Kind);
            if (sources.Count == 0)
            {
                continue;
            }

            SyncResult result = await run.GuardAsync(async () =>
            {
                await kind.ImportAsync(sources, run);
                return new SyncResult(SyncOutcome.Unchanged);
            });
            if (result.Outcome == SyncOutcome.Failed)
            {
                run.AddAll(kind.Kind, result);
            }
        }
    }
}
