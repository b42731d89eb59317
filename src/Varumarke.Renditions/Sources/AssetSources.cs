using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Varumarke.Core.Assets;
using Varumarke.Core.Pictures;
using Varumarke.Core.Storage;

namespace Varumarke.Renditions.Sources;

/// <summary>
/// Looks at assets' files, and remembers what it saw for as long as the asset is remembered. A file may be replaced without a
/// word to this process (a backup put back, an import from the command line), so it is looked at again after a while.
/// </summary>
internal sealed class AssetSources(
    [FromKeyedServices(FileStores.Media)] IFileStore store, IOptions<RenditionsOptions> options, TimeProvider time)
{
    private readonly ConditionalWeakTable<Asset, AssetSource> _seen = [];
    private readonly long _holds = options.Value.SourceHolds.Ticks;

    public IFileStore Store { get; } = store;

    /// <summary>Whether what was seen still counts without another look.</summary>
    public bool IsFresh(AssetSource source) => time.GetUtcNow().UtcTicks - source.Seen < _holds;

    /// <summary>The asset's file; null when it is not there.</summary>
    public ValueTask<AssetSource?> GetAsync(Asset asset, CancellationToken cancellationToken) =>
        _seen.TryGetValue(asset, out AssetSource? known) && IsFresh(known) ? new(known) : LookAsync(asset, known, cancellationToken);

    private async ValueTask<AssetSource?> LookAsync(Asset asset, AssetSource? known, CancellationToken cancellationToken)
    {
        DateTimeOffset now = time.GetUtcNow();
        StoredFile? file = await Store.FindAsync(asset.Path, cancellationToken);
        if (file is not null && file == known?.File)
        {
            known.Seen = now.UtcTicks;
            return known;
        }

        if (file is null || await InspectAsync(asset.Path, cancellationToken) is not { } inspection)
        {
            return null;
        }

        var source = new AssetSource(file, inspection, now);
        _seen.AddOrUpdate(asset, source);
        return source;
    }

    private async ValueTask<FileInspection?> InspectAsync(string path, CancellationToken cancellationToken)
    {
        await using Stream? stream = await Store.OpenReadAsync(path, cancellationToken);
        return stream is null ? null : FileInspector.Inspect(stream);
    }
}
