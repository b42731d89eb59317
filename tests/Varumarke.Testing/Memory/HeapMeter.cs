namespace Varumarke.Testing.Memory;

/// <summary>
/// How many bytes of the heap something keeps: the difference that making it makes, after a full collection before and after.
/// For tests that run alone, since the heap is everybody's.
/// </summary>
public static class HeapMeter
{
    /// <summary>The bytes that <paramref name="make"/> has left on the heap.</summary>
    public static long BytesKeptBy(Action make)
    {
        ArgumentNullException.ThrowIfNull(make);
        long before = Kept();
        make();
        return Kept() - before;
    }

    /// <summary>
    /// As <see cref="BytesKeptBy"/>, with the room between what is kept, which pieces that may not be moved leave behind when others of
    /// another size go.
    /// </summary>
    public static long BytesHeldBy(Action make)
    {
        ArgumentNullException.ThrowIfNull(make);
        long before = Held();
        make();
        return Held() - before;
    }

    /// <inheritdoc cref="BytesKeptBy"/>
    public static async Task<long> BytesKeptByAsync(Func<Task> make)
    {
        ArgumentNullException.ThrowIfNull(make);
        long before = Kept();
        await make();
        return Kept() - before;
    }

    // What others have left to be finalized goes before it is counted: else it goes meanwhile, and seems to be taken off what is kept.
    private static long Kept()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }

    private static long Held()
    {
        _ = Kept();
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        return GC.GetGCMemoryInfo(GCKind.FullBlocking).HeapSizeBytes;
    }
}
