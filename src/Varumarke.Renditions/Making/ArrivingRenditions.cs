using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Renditions.Copies;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Outdated;

namespace Varumarke.Renditions.Making;

/// <summary>What has been made and given out, and is on its way to the store: as good as in memory, also where it is too large for it.</summary>
internal sealed class ArrivingRenditions(
    IRenditionStore store, HotRenditions hot, WorkingCopies copies, OutdatedRenditions outdated, IAssetLibrary library, ILogger<ArrivingRenditions> logger)
{
    private readonly ConcurrentDictionary<RenditionKey, Arriving> _arriving = new();

    public byte[]? Find(RenditionKey key) => _arriving.TryGetValue(key, out Arriving? arriving) ? arriving.Bytes : null;

    /// <summary>Ends when what is on its way now is stored, or cannot be.</summary>
    public Task WhenStoredAsync() => Task.WhenAll(_arriving.Values.Select(arriving => arriving.Stored.Task));

    /// <summary>Keeps and stores what was made. Before anybody has it, it is known; the rest is nobody's to wait for.</summary>
    public async Task StoreAsync(RenditionOrder order, byte[] bytes)
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
