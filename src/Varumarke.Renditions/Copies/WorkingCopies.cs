using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Outdated;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Sources;
using Varumarke.Renditions.Turns;

namespace Varumarke.Renditions.Copies;

/// <summary>
/// Most of what a rendition costs is decoding a photograph of many megapixels for a few hundred pixels' width. It is therefore
/// kept once more, in a size between, and renditions that are small enough are made of that copy. It is made when the picture
/// comes in (<see cref="IncomingCopies"/>), and where it is not there, some time after the start (<see cref="MissingCopies"/>) or with the
/// second rendition that is asked for, whichever is first. Copies lie with the renditions, under the same limit, and go with them;
/// nobody outside can name one.
/// </summary>
internal sealed class WorkingCopies(
    IPictureProcessor processor, IRenditionStore store, IAssetLibrary library, AssetSources sources, OutdatedRenditions outdated, ILogger<WorkingCopies> logger) : IDisposable
{
    private const int MostRemembered = 100_000;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostRemembered });
    private readonly SingleFlight<RenditionKey, byte[]?> _flights = new();

    // Made, and on their way to the store.
    private readonly ConcurrentDictionary<RenditionKey, ArrivingCopy> _arriving = new();

    /// <summary>The order as it is best made: of a copy, or of the file itself.</summary>
    public async ValueTask<RenditionOrder> ChooseAsync(RenditionOrder order, CancellationToken cancellationToken)
    {
        if (!WorkingCopy.Serves(order.Source.Inspection, order.Spec))
        {
            return order;
        }

        RenditionKey key = RenditionVersion.CopyKeyOf(order);
        Copy copy = Known(key);
        if (!copy.IsKnown)
        {
            await using Stream? stored = await store.OpenAsync(key, cancellationToken);
            copy.Found(stored is not null);
        }

        return copy.IsToBeUsed(order.Key) ? new RenditionOrder(order.Asset, order.Source, order.Spec, order.Metadata, FromCopy: true) : order;
    }

    /// <summary>A rendition has been made of the file itself.</summary>
    public void MadeDirectly(RenditionOrder order)
    {
        if (WorkingCopy.Serves(order.Source.Inspection, order.Spec))
        {
            Known(RenditionVersion.CopyKeyOf(order)).MadeDirectly(order.Key);
        }
    }

    /// <summary>
    /// The copy that an order is made of; when it is not there (yet, or any more), or is to be made anew, it is made now, once
    /// for all who need it; it is given at once, and stored beside that. Null when the picture cannot be decoded.
    /// </summary>
    public async Task<Stream?> OpenAsync(RenditionOrder order, bool anew, CancellationToken cancellationToken)
    {
        RenditionKey key = RenditionVersion.CopyKeyOf(order);
        Copy copy = Known(key);
        if (!anew && _arriving.TryGetValue(key, out ArrivingCopy? arriving))
        {
            return new MemoryStream(arriving.Bytes, writable: false);
        }

        if (!anew && await store.OpenAsync(key, cancellationToken) is { } stored)
        {
            copy.WasRead();
            return stored;
        }

        copy.WasGone();
        byte[]? made = await _flights.RunAsync(key, stop => MakeAsync(order, key, stop), cancellationToken);
        return made is null ? null : new MemoryStream(made, writable: false);
    }

    /// <summary>Ends when the copy that an order was made of is stored, or cannot be.</summary>
    public Task WhenStoredAsync(RenditionOrder order) =>
        order.FromCopy && _arriving.TryGetValue(RenditionVersion.CopyKeyOf(order), out ArrivingCopy? arriving) ? arriving.Stored : Task.CompletedTask;

    /// <summary>Ends when all that is being made now has been made, and is stored or cannot be.</summary>
    public async Task WhenIdleAsync()
    {
        await _flights.WhenIdleAsync();
        await Task.WhenAll(_arriving.Values.Select(arriving => arriving.Stored));
    }

    /// <summary>Makes a picture's copy though nobody has asked for it, where one pays; it takes no room from what somebody has asked for.</summary>
    public async Task OfferAsync(Asset asset, CancellationToken stop)
    {
        if (await sources.GetAsync(asset, stop) is { } source && WorkingCopy.Pays(source.Inspection) && await RenderAsync(source, stop) is { } bytes)
        {
            await store.OfferAsync(RenditionVersion.CopyKeyOf(asset.Key, source.File.Stamp), new MemoryStream(bytes, writable: false), stop);
            await LetGoIfChangedAsync(asset, stop);
        }
    }

    public void Dispose() => _known.Dispose();

    private async Task<byte[]?> MakeAsync(RenditionOrder order, RenditionKey key, CancellationToken stop)
    {
        if (await RenderAsync(order.Source, stop) is not { } bytes)
        {
            return null;
        }

        var arriving = new ArrivingCopy(bytes);
        _arriving[key] = arriving;
        _ = StoreAsync(order, key, arriving);
        return bytes;
    }

    private async Task StoreAsync(RenditionOrder order, RenditionKey key, ArrivingCopy arriving)
    {
        try
        {
            await store.PutAsync(key, new MemoryStream(arriving.Bytes, writable: false), CancellationToken.None);
            Known(key).WasMade();
            await LetGoIfChangedAsync(order.Asset, CancellationToken.None);
        }
        catch (Exception fault)
        {
            // The rendition is made of it all the same; the next one makes it again.
            logger.CopyNotKept(fault, order.Asset.Key);
        }
        finally
        {
            _arriving.TryRemove(new KeyValuePair<RenditionKey, ArrivingCopy>(key, arriving));
            arriving.End();
        }
    }

    private async Task<byte[]?> RenderAsync(AssetSource file, CancellationToken stop)
    {
        using var content = new MemoryStream();
        var source = new PictureSource(sources.Store, file.File, file.Inspection);
        RenditionResult result = await processor.RenderAsync(source, WorkingCopy.SpecOf(file.Inspection), EmbeddedMetadata.None, content, stop);
        return result.IsOk ? content.ToArray() : null;
    }

    // The asset was changed while its copy was being made, and what was outdated has been let go before this came.
    private async Task LetGoIfChangedAsync(Asset asset, CancellationToken stop)
    {
        if (!ReferenceEquals(library.Find(asset.Key)?.Media, asset.Media))
        {
            await outdated.RemoveAsync(asset.Key, stop);
        }
    }

    private Copy Known(RenditionKey key) => _known.GetOrCreate(key, static entry =>
    {
        entry.Size = 1;
        return new Copy();
    })!;

    private sealed class ArrivingCopy(byte[] bytes)
    {
        private readonly TaskCompletionSource _stored = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public byte[] Bytes => bytes;

        public Task Stored => _stored.Task;

        public void End() => _stored.SetResult();
    }

    /// <summary>What is known of one copy, by whichever thread.</summary>
    private sealed class Copy
    {
        private const int MostRenditions = 50;

        // A picture that is asked for once pays for no copy; where the store has no room for copies, none is made with each rendition.
        private const int DirectlyFirst = 1;
        private const int DirectlyAfterALoss = 10;

        private readonly Lock _lock = new();
        private readonly HashSet<RenditionKey> _made = [];
        private int _toBeMadeDirectly = DirectlyFirst;
        private bool _isThere;
        private bool _wasRead;
        private bool _isGivenUp;

        public bool IsKnown { get; private set; }

        // What has been given out already stays what it is, and its entity tag with it.
        public bool IsToBeUsed(RenditionKey instead)
        {
            lock (_lock)
            {
                return (_isThere || _toBeMadeDirectly <= 0) && !_made.Contains(instead);
            }
        }

        public void MadeDirectly(RenditionKey key)
        {
            lock (_lock)
            {
                _toBeMadeDirectly--;
                if (_made.Count < MostRenditions)
                {
                    _made.Add(key);
                }
            }
        }

        public void Found(bool isThere)
        {
            lock (_lock)
            {
                IsKnown = true;
                _isThere = _wasRead = isThere;
            }
        }

        public void WasMade()
        {
            lock (_lock)
            {
                IsKnown = true;
                _isThere = !_isGivenUp;
                _isGivenUp = _wasRead = false;
            }
        }

        public void WasRead()
        {
            lock (_lock)
            {
                _wasRead = true;
            }
        }

        // Before anybody could read it, the store has no room for it.
        public void WasGone()
        {
            lock (_lock)
            {
                if (_isThere && !_wasRead)
                {
                    _toBeMadeDirectly = DirectlyAfterALoss;
                    _isGivenUp = true;
                }
            }
        }
    }
}
