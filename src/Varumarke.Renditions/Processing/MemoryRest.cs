using Varumarke.Core.Memory;

namespace Varumarke.Renditions.Processing;

/// <summary>
/// Gives memory back to the system: while pictures are worked on, now and then; and when none has been for a while, what the
/// collector has kept as well.
/// </summary>
internal sealed class MemoryRest : IDisposable
{
    /// <summary>How long nothing must have been done.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromSeconds(10);

    /// <summary>How long after one time the next may come while there is work.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    // A collection stops everybody for some ten milliseconds, so it must be worth it, and not come again with each picture.
    private static readonly TimeSpan BetweenCollections = TimeSpan.FromMinutes(1);
    private const long WorthCollecting = 64L * 1024 * 1024;
    private const long WorthTrimming = 64L * 1024 * 1024;

    private readonly TimeProvider _time;
    private readonly Action _trim;
    private readonly Action _collect;
    private readonly ITimer _quiet;
    private long _used;
    private long _trimmed;
    private long _collected;

    public MemoryRest(TimeProvider time)
        : this(time, NativeMemory.Trim, Collect)
    {
    }

    internal MemoryRest(TimeProvider time, Action trim, Action collect)
    {
        _time = time;
        _trim = trim;
        _collect = collect;
        _quiet = time.CreateTimer(_ => Rest(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _trimmed = time.GetTimestamp();
        _collected = _trimmed - (long)(BetweenCollections.TotalSeconds * time.TimestampFrequency);
    }

    /// <summary>A picture has been worked on that took so much memory.</summary>
    public void Worked(long bytes)
    {
        _quiet.Change(Quiet, Timeout.InfiniteTimeSpan);
        long trimmed = Volatile.Read(ref _trimmed);
        if (Interlocked.Add(ref _used, bytes) < WorthTrimming || _time.GetElapsedTime(trimmed) < Pause)
        {
            return;
        }

        // One of those who come at the same time.
        if (Interlocked.CompareExchange(ref _trimmed, _time.GetTimestamp(), trimmed) == trimmed)
        {
            Interlocked.Exchange(ref _used, 0);
            _trim();
        }
    }

    public void Dispose() => _quiet.Dispose();

    private void Rest()
    {
        if (_time.GetElapsedTime(_collected) >= BetweenCollections)
        {
            _collected = _time.GetTimestamp();
            _collect();
        }

        _trim();
    }

    private static void Collect()
    {
        GCMemoryInfo last = GC.GetGCMemoryInfo(GCKind.Any);
        if (last.TotalCommittedBytes - GC.GetTotalMemory(forceFullCollection: false) > WorthCollecting
            || GC.GetTotalMemory(forceFullCollection: false) - last.HeapSizeBytes > WorthCollecting)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
    }
}
