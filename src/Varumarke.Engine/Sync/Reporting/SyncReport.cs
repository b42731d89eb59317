namespace Varumarke.Engine.Sync.Reporting;

/// <summary>Every item of a run and what became of it.</summary>
internal sealed class SyncReport(string command, string folder, bool dryRun)
{
    private readonly List<SyncLine> _lines = [];

    public string Command => command;

    public string Folder => folder;

    public bool DryRun => dryRun;

    public IReadOnlyList<SyncLine> Lines => _lines;

    public bool HasFailures => _lines.Exists(line => line.Outcome == SyncOutcome.Failed);

    public void Add(SyncLine line)
    {
        _lines.Add(line);
    }

    /// <summary>Adds a note to the line of an item that has one already.</summary>
    public void AddNote(string kind, Guid key, string note)
    {
        int at = _lines.FindLastIndex(line => line.Key == key && line.Kind == kind);
        if (at >= 0)
        {
            _lines[at] = _lines[at] with { Notes = [.. _lines[at].Notes, note] };
        }
    }

    public int Count(SyncOutcome outcome)
    {
        return _lines.Count(line => line.Outcome == outcome);
    }
}
