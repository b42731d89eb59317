using System.Text.RegularExpressions;
using Varumarke.Engine.Sync.Folders;
using Varumarke.Engine.Sync.Format;
using Varumarke.Engine.Sync.Reporting;

namespace Varumarke.Engine.Sync.Running;

/// <summary>What one import hands to every kind: where the media files are, the report, and the keys that another site's files use for items that are here under a key of their own.</summary>
internal sealed partial class ImportRun(SyncReport report, MediaFolder media, IProgress<SyncProgress>? progress, CancellationToken stop)
{
    private readonly Dictionary<Guid, Guid> _keys = [];
    private readonly HashSet<(SyncKind Kind, string Alias)> _failed = [];
    private readonly HashSet<Guid> _failedKeys = [];
    private readonly Dictionary<(SyncKind Kind, string Alias), Guid> _inFolder = [];

    public bool DryRun => report.DryRun;

    public MediaFolder Media => media;

    public CancellationToken Stop => stop;

    /// <summary>The key here of what the files call <paramref name="key"/>.</summary>
    public Guid Here(Guid key)
    {
        return _keys.GetValueOrDefault(key, key);
    }

    public void Map(Guid key, Guid here)
    {
        if (key != here)
        {
            _keys[key] = here;
        }
    }

    /// <summary>Makes known what the folder holds, for what points at it by alias before it is imported.</summary>
    public void Know(IEnumerable<SyncSource> sources)
    {
        foreach (SyncSource source in sources.Where(source => source.Kind is SyncKind.ContentTypes or SyncKind.MediaTypes))
        {
            _inFolder.TryAdd((source.Kind, source.Item.Alias.ToUpperInvariant()), source.Item.Key);
        }
    }

    /// <summary>The key of the folder's type of that alias.</summary>
    public Guid? KeyInFolder(SyncKind kind, string alias)
    {
        return _inFolder.TryGetValue((kind, alias.ToUpperInvariant()), out Guid key) ? key : null;
    }

    /// <summary>Whether the item of that alias was in the folder and did not come through.</summary>
    public bool HasFailed(SyncKind kind, string alias)
    {
        return _failed.Contains((kind, alias.ToUpperInvariant()));
    }

    /// <summary>Whether the item of that key was in the folder and did not come through.</summary>
    public bool HasFailed(Guid key)
    {
        return _failedKeys.Contains(key);
    }

    public void HasFailedToRead(Guid key)
    {
        _failedKeys.Add(key);
    }

    public void Add(SyncSource source, SyncResult result)
    {
        if (result.Outcome == SyncOutcome.Failed)
        {
            _failed.Add((source.Kind, source.Item.Alias.ToUpperInvariant()));
            _failedKeys.Add(source.Item.Key);
        }

        report.Add(new SyncLine(
            source.Kind.ToString(),
            source.Item.Key,
            source.Item.Alias,
            source.File,
            result.Outcome,
            result.Reason,
            [.. source.Item.ReadNotes.Concat(result.Notes ?? []).Distinct()]));
    }

    /// <summary>Adds to what was said of an item.</summary>
    public void AddNote(SyncSource source, string note)
    {
        report.AddNote(source.Kind.ToString(), source.Item.Key, note);
    }

    /// <summary>Says that a kind as a whole broke off: the database is gone, say.</summary>
    public void AddAll(SyncKind kind, SyncResult result)
    {
        report.Add(new SyncLine(kind.ToString(), null, kind.ToString(), null, result.Outcome, result.Reason, []));
    }

    public void Progress(SyncKind kind, int done, int total)
    {
        progress?.Report(new SyncProgress(kind.ToString(), done, total));
    }

    /// <summary>Runs one item's import. Whatever goes wrong with one item becomes its line, and the others go on.</summary>
    public async Task<SyncResult> GuardAsync(Func<Task<SyncResult>> import)
    {
        stop.ThrowIfCancellationRequested();
        try
        {
            return await import();
        }
        catch (Exception fault) when (fault is not OperationCanceledException and not OutOfMemoryException)
        {
            return SyncResult.Failed(Sentence(fault));
        }
    }

    public static string Sentence(Exception fault)
    {
        string message = fault.InnerException is { } inner && inner.Message != fault.Message
            ? $"{fault.Message} ({inner.Message})"
            : fault.Message;
        return SharedKey().Match(message) is { Success: true } shared
            ? $"Something else here has its key or name already ({shared.Groups[1].Value}{shared.Groups[2].Value})."
            : $"{fault.GetType().Name}: {message.ReplaceLineEndings(" ")}";
    }

    // As SQLite and as PostgreSQL say it.
    [GeneratedRegex("UNIQUE constraint failed: ([^'\\r\\n)]+)|violates unique constraint (\"[^\"]+\")", RegexOptions.CultureInvariant)]
    private static partial Regex SharedKey();
}
