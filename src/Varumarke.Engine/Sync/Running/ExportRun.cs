using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Reporting;

namespace Varumarke.Engine.Sync.Running;

/// <summary>What one export hands to every kind.</summary>
internal sealed class ExportRun(
    SyncReport report, SyncFolderWriter writer, MediaFolder media, IProgress<SyncProgress>? progress, CancellationToken stop)
{
    public bool DryRun => report.DryRun;

    public MediaFolder Media => media;

    /// <summary>Writes all items of a kind that is small enough to be held at once.</summary>
    public void WriteAll(SyncKind kind, IReadOnlyList<SyncItem> items)
    {
        IReadOnlyDictionary<Guid, string> names = FileNames(kind, [.. items.Select(item => (item.Key, item.Alias))]);
        foreach (SyncItem item in items.OrderBy(item => names[item.Key], StringComparer.Ordinal))
        {
            Write(kind, names[item.Key], item, []);
        }

        RemoveOthers(kind);
    }

    public IReadOnlyDictionary<Guid, string> FileNames(SyncKind kind, IReadOnlyCollection<(Guid Key, string Name)> items)
    {
        return SyncFileNames.Choose(items, writer.Existing(kind));
    }

    public void Write(SyncKind kind, string fileName, SyncItem item, IReadOnlyList<string> notes)
    {
        stop.ThrowIfCancellationRequested();
        string file = $"{kind}/{fileName}";
        try
        {
            SyncOutcome outcome = writer.Write(kind, fileName, item);
            report.Add(new SyncLine(kind.ToString(), item.Key, item.Alias, file, outcome, null, notes));
        }
        catch (Exception fault) when (fault is ArgumentException or IOException or UnauthorizedAccessException or InvalidOperationException)
        {
            report.Add(new SyncLine(kind.ToString(), item.Key, item.Alias, file, SyncOutcome.Failed, ImportRun.Sentence(fault), notes));
        }
    }

    /// <summary>Exports a kind. What breaks it off becomes its line, and the other kinds go on; its files are left as they are.</summary>
    public async Task GuardAsync(ISyncKind kind)
    {
        stop.ThrowIfCancellationRequested();
        try
        {
            await kind.ExportAsync(this);
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException)
        {
            string name = kind.Kind.ToString();
            report.Add(new SyncLine(name, null, name, null, SyncOutcome.Failed, ImportRun.Sentence(fault), []));
        }
    }

    public void RemoveOthers(SyncKind kind)
    {
        foreach (string file in writer.RemoveOthers(kind))
        {
            report.Add(new SyncLine(kind.ToString(), null, Path.GetFileNameWithoutExtension(file), file, SyncOutcome.Removed, null, []));
        }
    }

    public void Progress(SyncKind kind, int done, int total)
    {
        progress?.Report(new SyncProgress(kind.ToString(), done, total));
    }
}
