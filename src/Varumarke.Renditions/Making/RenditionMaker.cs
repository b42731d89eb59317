using Varumarke.Core.Renditions;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Turns;

namespace Varumarke.Renditions.Making;

/// <summary>
/// Gives a rendition from where it is found first: 1. memory, 2. the store, 3. made now, once for all who ask at the same time,
/// when its turn has come; it is given out at once, and stored beside that, whether or not whoever asked for it is still there.
/// </summary>
internal sealed class RenditionMaker(
    IRenditionStore store,
    HotRenditions hot,
    ArrivingRenditions arriving,
    RenditionWork work,
    RenderQueue queue,
    RefusedRenditions refused,
    RefusalWarnings warnings,
    RenditionMetrics metrics)
{
    private readonly SingleFlight<RenditionKey, FinishedRendition> _flights = new();

    /// <summary>Ends when all that is being made now has been made, and what has been made is stored or cannot be.</summary>
    public async Task WhenIdleAsync()
    {
        await _flights.WhenIdleAsync();
        await arriving.WhenStoredAsync();
    }

    public async ValueTask<FinishedRendition> GetAsync(RenditionOrder order, RenderClient client, CancellationToken cancellationToken)
    {
        // 1.
        if (Known(order.Key) is { } known)
        {
            metrics.Served(RenditionTier.Memory);
            return new FinishedRendition { Bytes = known };
        }

        // 2.
        if (await FindStoredAsync(order.Key, cancellationToken) is { } found)
        {
            return found;
        }

        if (refused.Find(order.Key) is { } verdict)
        {
            return new FinishedRendition { Verdict = verdict };
        }

        // 3.
        queue.AlsoFor(client, order.Key);
        FinishedRendition made = await _flights.RunAsync(order.Key, stop => MakeInTurnAsync(order, client, stop), cancellationToken);
        metrics.Served(made.Bytes is null ? RenditionTier.None : RenditionTier.Made);
        return made;
    }

    /// <summary>How long a rendition is that has been made; null where it has not, or is not kept any more.</summary>
    public async ValueTask<long?> LengthAsync(RenditionKey key, CancellationToken cancellationToken)
    {
        if (Known(key) is { } known)
        {
            return known.Length;
        }

        await using Stream? stored = await store.OpenAsync(key, cancellationToken);
        return stored?.Length;
    }

    /// <summary>A rendition from the store; null when it has none, so that it must be made.</summary>
    public async ValueTask<FinishedRendition?> FindStoredAsync(RenditionKey key, CancellationToken cancellationToken)
    {
        if (await store.OpenAsync(key, cancellationToken) is not { } stored)
        {
            return null;
        }

        metrics.Served(RenditionTier.Store);
        if (!hot.Takes(stored.Length))
        {
            return new FinishedRendition { Stream = stored };
        }

        await using (stored)
        {
            byte[] bytes = await BytesAsync(stored, cancellationToken);
            hot.Keep(key, bytes);
            return new FinishedRendition { Bytes = bytes };
        }
    }

    // What was verified has been read already.
    private static async ValueTask<byte[]> BytesAsync(Stream stored, CancellationToken cancellationToken)
    {
        if (stored is MemoryStream memory && memory.TryGetBuffer(out ArraySegment<byte> read) && read.Count == read.Array!.Length)
        {
            return read.Array;
        }

        byte[] bytes = new byte[stored.Length];
        await stored.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }

    private byte[]? Known(RenditionKey key) => hot.TryGet(key, out byte[]? bytes) ? bytes : arriving.Find(key);

    private async Task<FinishedRendition> MakeInTurnAsync(RenditionOrder order, RenderClient client, CancellationToken stop)
    {
        // Whoever looked into the store just before it was made comes here just after.
        if (Known(order.Key) is { } known)
        {
            return new FinishedRendition { Bytes = known };
        }

        RenderOutcome<FinishedRendition> outcome = await queue.RunAsync(
            client, order.Key, () => work.MakeAsync(order, stop), finished => finished.Bytes is { } bytes ? arriving.StoreAsync(order, bytes) : Task.CompletedTask, stop);
        if (outcome.Made is null)
        {
            warnings.Add(client);
        }

        return outcome.Made ?? (outcome.Refusal == RenderRefusal.TooManyOfClient ? FinishedRendition.TooMany : FinishedRendition.Busy);
    }
}
