using System.Collections.Concurrent;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Assets;
using Varumarke.Core.OwnWork;
using Varumarke.Core.Storage;

namespace Varumarke.Renditions.Measuring;

/// <summary>
/// Facts from memory, else from the database, else measured, given out and stored beside that. Memory holds until the media item is saved again;
/// those that wait for the same file wait for one measurement.
/// </summary>
internal sealed class PictureFactsProvider(
    IPictureFactsRepository repository,
    MeasuredFacts measuredFacts,
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

    /// <summary>Ends when all measuring has ended that is under way now, and what was measured is stored or cannot be.</summary>
    public async Task WhenIdleAsync()
    {
        Task[] underWay = [.. _running.Values.Select(measuring => measuring.Value)];
        await Task.WhenAll(underWay).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await measuredFacts.WhenIdleAsync();
    }

    public void Dispose() => _known.Dispose();

    // Whoever gives up leaves the others their measurement.
    private Task<PictureFacts?> FindOnceAsync(Version version, CancellationToken cancellationToken) =>
        _running.GetOrAdd(version, one => new Lazy<Task<PictureFacts?>>(() => Start(one))).Value.WaitAsync(cancellationToken);

    // Outside the caller's transaction: what was measured stays true when that one is rolled back.
    private Task<PictureFacts?> Start(Version version) => Apart.Run(() => RunAsync(version));

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

        PictureFacts? facts = measuredFacts.Find(version.Key) is { } waiting && IsOf(waiting, file)
            ? waiting
            : await repository.GetAsync([version.Key], CancellationToken.None) is [{ } stored, ..] ? stored : null;
        if (facts is not null && IsOf(facts, file))
        {
            return facts;
        }

        PictureFacts measured = await measurer.MeasureAsync(version.Key, file, files, CancellationToken.None);
        measuredFacts.Keep(measured);
        return measured;
    }

    private static bool IsOf(PictureFacts facts, StoredFile file) => facts.Path == file.Path && facts.Stamp == file.Stamp;

    private sealed record Version(Guid Key, string Path, DateTime UpdateDate);
}
