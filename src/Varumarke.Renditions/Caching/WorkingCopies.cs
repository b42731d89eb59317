using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Assets;
using Varumarke.Core.Renditions;
using Varumarke.Core.Storage;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Serving;

namespace Varumarke.Renditions.Caching;

/// <summary>
/// Most of what a rendition costs is decoding a photograph of many megapixels for a few hundred pixels' width. One that is asked
/// for a second time is therefore kept once more, in a size between, and further renditions that are small enough are made of
/// that copy. Copies lie with the renditions, under the same limit, and go with them; nobody outside can name one.
/// </summary>
internal sealed class WorkingCopies : IDisposable
{
    // A picture that is asked for once pays for no copy.
    private const int DirectlyMade = 2;

    // A copy that a store does not hold for long is not made again with every rendition.
    private const int DirectlyMadeAfterALoss = 10;

    private const int MostRemembered = 100_000;
    private const int MostBefore = 50;

    private readonly IPictureProcessor _processor;
    private readonly IRenditionStore _store;
    private readonly IAssetLibrary _library;
    private readonly AssetSources _sources;
    private readonly OutdatedRenditions _outdated;
    private readonly RenderQueue _queue;
    private readonly CancellationToken _stopping;
    private readonly ILogger<WorkingCopies> _logger;
    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostRemembered });

    public WorkingCopies(
        IPictureProcessor processor,
        IRenditionStore store,
        IAssetLibrary library,
        AssetSources sources,
        OutdatedRenditions outdated,
        RenderQueue queue,
        IHostApplicationLifetime lifetime,
        ILogger<WorkingCopies> logger)
    {
        _processor = processor;
        _store = store;
        _library = library;
        _sources = sources;
        _outdated = outdated;
        _queue = queue;
        _stopping = lifetime.ApplicationStopping;
        _logger = logger;
    }

    /// <summary>The order as it is best made: of the copy where there is one, else of the file itself.</summary>
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
            await using Stream? stored = await _store.OpenAsync(key, cancellationToken);
            copy.Found(stored is not null);
            if (stored is not null)
            {
                copy.Read();
            }
        }

        return copy.IsThere && !copy.CameBefore(order.Key) ? new RenditionOrder(order.Asset, order.Source, order.Spec, order.Metadata, FromCopy: true) : order;
    }

    /// <summary>A rendition has been made of the file itself. The copy is made, by and by, when it is worth it.</summary>
    public void MadeDirectly(RenditionOrder order)
    {
        if (WorkingCopy.Serves(order.Source.Inspection, order.Spec) && Known(RenditionVersion.CopyKeyOf(order)).IsDueAfter(order.Key))
        {
            using AsyncFlowControl? apart = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
            _ = Task.Run(() => PrepareAsync(order), CancellationToken.None);
        }
    }

    /// <summary>The copy that an order is made of; one that has gone is made anew. Null when the picture cannot be decoded.</summary>
    public async Task<Stream?> OpenAsync(RenditionOrder order, bool anew, CancellationToken cancellationToken)
    {
        RenditionKey key = RenditionVersion.CopyKeyOf(order);
        Copy copy = Known(key);
        if (!anew && await _store.OpenAsync(key, cancellationToken) is { } stored)
        {
            copy.Read();
            return stored;
        }

        copy.Gone();
        if (await MakeAsync(order, cancellationToken) is not { } bytes)
        {
            copy.Lost();
            return null;
        }

        await KeepAsync(order, bytes, cancellationToken);
        return new MemoryStream(bytes, writable: false);
    }

    public void Dispose() => _known.Dispose();

    private async Task PrepareAsync(RenditionOrder order)
    {
        Copy copy = Known(RenditionVersion.CopyKeyOf(order));
        try
        {
            byte[]? made = await _queue.RunAsync(
                async () => await MakeAsync(order, _stopping) ?? [],
                bytes => bytes.Length == 0 ? Task.CompletedTask : KeepAsync(order, bytes, _stopping),
                _stopping);
            if (made is { Length: > 0 })
            {
                copy.Found(isThere: true);
            }
            else
            {
                copy.Lost();
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            copy.Lost();
            _logger.CopyNotMade(failure, order.Asset.Key);
        }
    }

    private async Task<byte[]?> MakeAsync(RenditionOrder order, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var source = new PictureSource(_sources.Store, order.Source.File, order.Source.Inspection);
        RenditionResult result = await _processor.RenderAsync(source, WorkingCopy.Spec, EmbeddedMetadata.None, content, cancellationToken);
        return result.IsOk ? content.ToArray() : null;
    }

    private async Task KeepAsync(RenditionOrder order, byte[] bytes, CancellationToken cancellationToken)
    {
        await _store.PutAsync(RenditionVersion.CopyKeyOf(order), new MemoryStream(bytes, writable: false), cancellationToken);
        if (!ReferenceEquals(_library.Find(order.Asset.Key)?.Media, order.Asset.Media))
        {
            await _outdated.RemoveAsync(order.Asset.Key, cancellationToken);
        }
    }

    private Copy Known(RenditionKey key) => _known.GetOrCreate(key, static entry =>
    {
        entry.Size = 1;
        return new Copy();
    })!;

    /// <summary>What is known of one copy, by whichever thread.</summary>
    private sealed class Copy
    {
        private readonly Lock _lock = new();
        private readonly HashSet<RenditionKey> _before = [];
        private int _directly;
        private bool _isDue;
        private volatile bool _wasRead;

        public bool IsKnown { get; private set; }

        public bool IsThere { get; private set; }

        public void Found(bool isThere)
        {
            lock (_lock)
            {
                IsKnown = true;
                IsThere = isThere;
                _isDue = false;
            }
        }

        public void Read() => _wasRead = true;

        // One that has gone before anybody could read it: the store has no room for copies.
        public void Gone()
        {
            if (!_wasRead)
            {
                Lost();
            }

            _wasRead = false;
        }

        public void Lost()
        {
            lock (_lock)
            {
                IsKnown = true;
                IsThere = false;
                _isDue = false;
                _directly = DirectlyMade - DirectlyMadeAfterALoss;
            }
        }

        // What has been given out already stays what it is, and its entity tag with it.
        public bool CameBefore(RenditionKey key)
        {
            lock (_lock)
            {
                return _before.Contains(key);
            }
        }

        // Due once, until it is known how it went.
        public bool IsDueAfter(RenditionKey key)
        {
            lock (_lock)
            {
                if (_before.Count < MostBefore)
                {
                    _before.Add(key);
                }

                bool wasDue = _isDue;
                _isDue |= !IsThere && ++_directly >= DirectlyMade;
                return _isDue && !wasDue;
            }
        }
    }
}
