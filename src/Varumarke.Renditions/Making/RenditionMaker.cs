using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Core.Storage;
using Varumarke.Renditions.Copies;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Outdated;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Sources;
using Varumarke.Renditions.Turns;

namespace Varumarke.Renditions.Making;

/// <summary>
/// Gives a rendition from where it is found first: 1. memory, 2. the store, 3. made now, once for all who ask at the same time,
/// when its turn has come; it is given out at once, and stored beside that, whether or not whoever asked for it is still there.
/// </summary>
internal sealed class RenditionMaker(
    IPictureProcessor processor,
    IRenditionStore store,
    IAssetLibrary library,
    AssetSources sources,
    HotRenditions hot,
    OutdatedRenditions outdated,
    WorkingCopies copies,
    RenderQueue queue,
    RenditionMetrics metrics,
    RefusalWarnings warnings,
    RefusedRenditions refused,
    ILogger<RenditionMaker> logger)
{
    private readonly SingleFlight<RenditionKey, FinishedRendition> _flights = new();

    // Made and given out, and on their way to the store: as good as in memory, also those that are too large for it.
    private readonly ConcurrentDictionary<RenditionKey, Arriving> _arriving = new();

    /// <summary>Ends when all that is being made now has been made, and what has been made is stored or cannot be.</summary>
    public async Task WhenIdleAsync()
    {
        await _flights.WhenIdleAsync();
        await Task.WhenAll(_arriving.Values.Select(arriving => arriving.Stored.Task));
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

    private byte[]? Known(RenditionKey key) =>
        hot.TryGet(key, out byte[]? bytes) ? bytes : _arriving.TryGetValue(key, out Arriving? arriving) ? arriving.Bytes : null;

    private async Task<FinishedRendition> MakeInTurnAsync(RenditionOrder order, RenderClient client, CancellationToken stop)
    {
        // Whoever looked into the store just before it was made comes here just after.
        if (Known(order.Key) is { } known)
        {
            return new FinishedRendition { Bytes = known };
        }

        RenderOutcome<FinishedRendition> outcome = await queue.RunAsync(
            client, order.Key, () => MakeAsync(order, stop), finished => finished.Bytes is { } bytes ? StoreAsync(order, bytes) : Task.CompletedTask, stop);
        if (outcome.Made is null)
        {
            warnings.Add(client);
        }

        return outcome.Made ?? (outcome.Refusal == RenderRefusal.TooManyOfClient ? FinishedRendition.TooMany : FinishedRendition.Busy);
    }

    private async Task<FinishedRendition> MakeAsync(RenditionOrder order, CancellationToken stop)
    {
        long begun = Stopwatch.GetTimestamp();
        using var content = new MemoryStream();
        RenditionResult result;
        try
        {
            result = order.FromCopy ? await RenderCopyAsync(order, content, stop) : await RenderAsync(order, null, content, stop);
        }
        catch (FileNotFoundException)
        {
            return FinishedRendition.Missing;
        }

        metrics.Made(order.Spec.Format, result.IsOk, Stopwatch.GetElapsedTime(begun));
        if (!result.IsOk)
        {
            refused.Keep(order.Key, result.Verdict);
            return new FinishedRendition { Verdict = result.Verdict };
        }

        return new FinishedRendition { Bytes = content.ToArray() };
    }

    private async Task<RenditionResult> RenderCopyAsync(RenditionOrder order, MemoryStream content, CancellationToken stop)
    {
        if (await copies.OpenAsync(order, anew: false, stop) is { } copy)
        {
            try
            {
                RenditionResult result = await RenderAsync(order, copy, content, stop);
                if (result.IsOk)
                {
                    return result;
                }
            }
            catch (FileStoreException failure)
            {
                logger.CopyNotRead(failure, order.Asset.Key);
            }
        }

        // Cut short by a power failure, or away: the file itself is there still.
        content.SetLength(0);
        return await RenderAsync(order, await copies.OpenAsync(order, anew: true, stop), content, stop);
    }

    private Task<RenditionResult> RenderAsync(RenditionOrder order, Stream? copy, MemoryStream content, CancellationToken stop) => processor.RenderAsync(
        new PictureSource(sources.Store, order.Source.File, order.Source.Inspection, copy), order.Spec, order.Metadata.Embedded, content, stop);

    // Before anybody has it, it is known; the rest is nobody's to wait for.
    private async Task StoreAsync(RenditionOrder order, byte[] bytes)
    {
        var arriving = new Arriving(bytes);
        _arriving[order.Key] = arriving;
        hot.Keep(order.Key, bytes);
        if (!order.FromCopy)
        {
            copies.MadeDirectly(order);
        }

        try
        {
            await store.PutAsync(order.Key, new MemoryStream(bytes, writable: false), CancellationToken.None);
            await copies.WhenStoredAsync(order);

            // The asset was changed while this was being made, and what was outdated has been let go before this came.
            if (!ReferenceEquals(library.Find(order.Asset.Key)?.Media, order.Asset.Media))
            {
                await outdated.RemoveAsync(order.Asset.Key, CancellationToken.None);
            }
        }
        catch (Exception fault)
        {
            logger.RenditionNotStored(fault, order.Asset.Key);
        }
        finally
        {
            _arriving.TryRemove(new KeyValuePair<RenditionKey, Arriving>(order.Key, arriving));
            arriving.Stored.SetResult();
        }
    }

    private sealed class Arriving(byte[] bytes)
    {
        public byte[] Bytes { get; } = bytes;

        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
