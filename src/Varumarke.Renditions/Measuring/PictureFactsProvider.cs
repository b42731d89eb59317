using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Assets;
using Varumarke.Core.Storage;

namespace Varumarke.Renditions.Measuring;

/// <summary>
/// Facts from memory, else from the database, else measured and kept. Memory holds until the media item is saved again;
/// those that wait for the same file wait for one measurement.
/// </summary>
internal sealed class PictureFactsProvider(
    IPictureFactsRepository repository,
    IPictureMeasurer measurer,
    [FromKeyedServices(FileStores.Media)] IFileStore files,
    ILogger<PictureFactsProvider> logger) : IPictureFactsProvider, IDisposable
{
    // Some kilobyte each.
    private const int MostInMemory = 20_000;

    private readonly MemoryCache _known = new(new MemoryCacheOptions { SizeLimit = MostInMemory });
    private readonly ConcurrentDictionary<Version, Lazy<Task<PictureFacts?>>> _running = new();

    /// <inheritdoc />
    public ValueTask<PictureFacts?> GetAsync(Asset asset, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(asset);
        var version = new Version(asset.Key, asset.Path, asset.UpdateDate);
        return _known.TryGetValue(version, out PictureFacts? facts)
            ? ValueTask.FromResult(facts)
            : new ValueTask<PictureFacts?>(FindOnceAsync(version, cancellationToken));
    }

    /// <summary>Ends when all measuring has ended that is under way now.</summary>
    public async Task WhenIdleAsync()
    {
        Task[] underWay = [.. _running.Values.Select(measuring => measuring.Value)];
        await Task.WhenAll(underWay).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _known.Dispose();

    // Whoever gives up leaves the others their measurement.
    private Task<PictureFacts?> FindOnceAsync(Version version, CancellationToken cancellationToken) =>
        _running.GetOrAdd(version, one => new Lazy<Task<PictureFacts?>>(() => Start(one))).Value.WaitAsync(cancellationToken);

    // Outside the caller's transaction: what was measured stays true when that one is rolled back.
    private Task<PictureFacts?> Start(Version version)
    {
        using AsyncFlowControl? apart = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        return Task.Run(() => RunAsync(version));
    }

    private async Task<PictureFacts?> RunAsync(Version version)
    {
        try
        {
            PictureFacts? facts = await FindAsync(version);
            if (facts is not null)
            {
                _known.Set(version, facts, new MemoryCacheEntryOptions { Size = 1 });
            }

            return facts;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            logger.FactsUnavailable(exception, version.Path);
            return null;
        }
        finally
        {
            _running.TryRemove(version, out _);
        }
    }

    private async Task<PictureFacts?> FindAsync(Version version)
    {
        if (await files.FindAsync(version.Path, CancellationToken.None) is not { } file)
        {
            return null;
        }

        IReadOnlyList<PictureFacts> known = await repository.GetAsync([version.Key], CancellationToken.None);
        if (known is [{ } facts] && facts.Path == file.Path && facts.Stamp == file.Stamp)
        {
            return facts;
        }

        PictureFacts measured = await measurer.MeasureAsync(version.Key, file, files, CancellationToken.None);
        await repository.SaveAsync(measured, CancellationToken.None);
        return measured;
    }

    private sealed record Version(Guid Key, string Path, DateTime UpdateDate);
}
