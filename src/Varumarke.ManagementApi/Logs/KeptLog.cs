namespace Varumarke.ManagementApi.Logs;

/// <summary>
/// The latest entries of this program's log, in memory: what the log viewer shows. What operations keeps of logs for longer is written
/// elsewhere; this is for somebody who has just seen something fail.
/// </summary>
internal sealed class KeptLog
{
    /// <summary>How many entries are kept; the oldest go first.</summary>
    public const int Most = 5000;

    private readonly Queue<KeptEntry> _entries = new();
    private readonly Lock _lock = new();

    public void Add(KeptEntry entry)
    {
        lock (_lock)
        {
            if (_entries.Count == Most)
            {
                _entries.Dequeue();
            }

            _entries.Enqueue(entry);
        }
    }

    /// <summary>What is kept, the oldest first.</summary>
    public KeptEntry[] Read()
    {
        lock (_lock)
        {
            return [.. _entries];
        }
    }
}
