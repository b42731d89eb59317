namespace Varumarke.Engine.Sync.Reporting;

/// <summary>Every item of a run and what became of it.</summary>
internal sealed class SyncReport(string command, string folder, bool dryRun)
{
    private readonly List<SyncLine> lines = [];

    public string Command => command;

    public string Folder => folder;

    public bool DryRun => dryRun;

    public IReadOnlyList<SyncLine> Lines => lines;

    public bool HasFailures => lines.Exists(line => line.Outcome == SyncOutcome.Failed);

    public void Add(SyncLine line)
    {
        lines.Add(line);
    }

    /// <summary>Adds a note to the line of an item that has one already.</summary>
    public void AddNote(string kind, Guid key, string note)
    {
        int at = lines.FindLastIndex(line => line.Key == key && line.Kind == kind);
        if (at >= 0)
        {
            lines[at] = lines[at] with { Notes = [.. lines[at].Notes, note] };
        }
    }

    public int Count(SyncOutcome outcome)
    {
        return lines.Count(line => line.Outcome == outcome);
    }
}
