using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Assets;
using Varumarke.Core.Storage;
using Varumarke.Renditions.Measuring;
using Varumarke.Testing.Pictures;
using Varumarke.Tests.Renditions.Metadata;

namespace Varumarke.Tests.Renditions.Measuring;

public sealed class PictureFactsProviderTests : IDisposable
{
    private readonly MemoryFileStore _store = new();
    private readonly KnownFacts _known = new();
    private readonly CountingMeasurer _measurer = new();
    private readonly Asset _asset = SampleAssets.Asset();
    private readonly FakeTimeProvider _time = new();
    private readonly MeasuredFacts _measured;
    private readonly PictureFactsProvider _provider;

    public PictureFactsProviderTests()
    {
        _store.Add(_asset.Path, [1]);
        _measured = new MeasuredFacts(_known, _time, NullLogger<MeasuredFacts>.Instance);
        _provider = new PictureFactsProvider(_known, _measured, _measurer, _store, NullLogger<PictureFactsProvider>.Instance);
    }

    public void Dispose()
    {
        _provider.Dispose();
        _measured.Dispose();
    }

    [Fact]
    public async Task GetAsync_Twice_MeasuresOnceAndAsksTheDatabaseOnce()
    {
        PictureFacts? first = await _provider.GetAsync(_asset, CancellationToken.None);
        ValueTask<PictureFacts?> second = _provider.GetAsync(_asset, CancellationToken.None);

        Assert.True(second.IsCompletedSuccessfully);
        Assert.Same(first, await second);
        await _provider.WhenIdleAsync();
        Assert.Equal((1, 1, 1), (_measurer.Count, _known.Reads, _known.Saves));
    }

    [Fact]
    public async Task GetAsync_ByManyAtOnce_MeasuresOnce()
    {
        _measurer.Gate = new TaskCompletionSource();
        Task<PictureFacts?>[] all = [.. Enumerable.Range(0, 8).Select(_ => _provider.GetAsync(_asset, CancellationToken.None).AsTask())];
        using var impatient = new CancellationTokenSource();
        Task<PictureFacts?> givenUp = _provider.GetAsync(_asset, impatient.Token).AsTask();
        await impatient.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        _measurer.Gate.SetResult();
        await Task.WhenAll(all);

        Assert.Equal(1, _measurer.Count);
    }

    [Fact]
    public async Task GetAsync_KnownToTheDatabase_MeasuresNothingUntilTheFileIsAnother()
    {
        StoredFile file = (await _store.FindAsync(_asset.Path, CancellationToken.None))!;
        _known.Facts = await new CountingMeasurer().MeasureAsync(_asset.Key, file, _store, CancellationToken.None);

        Assert.Same(_known.Facts, await _provider.GetAsync(_asset, CancellationToken.None));
        Assert.Equal(0, _measurer.Count);

        _store.Add(_asset.Path, [2]);
        PictureFacts? measured = await _provider.GetAsync(_asset with { UpdateDate = _asset.UpdateDate.AddSeconds(1) }, CancellationToken.None);

        Assert.Equal(1, _measurer.Count);
        Assert.NotEqual(file.Stamp, measured!.Stamp);
    }

    [Fact]
    public async Task GetAsync_WithoutAFile_IsNullUntilThereIsOne()
    {
        await _store.DeleteAsync(_asset.Path, CancellationToken.None);
        Assert.Null(await _provider.GetAsync(_asset, CancellationToken.None));

        _store.Add(_asset.Path, [3]);

        Assert.NotNull(await _provider.GetAsync(_asset, CancellationToken.None));
    }

    [Fact]
    public async Task GetAsync_CannotBeStored_IsGivenAndStoredLater()
    {
        _known.Failure = new InvalidOperationException("database is locked");
        PictureFacts? measured = await _provider.GetAsync(_asset, CancellationToken.None);
        await _provider.WhenIdleAsync();
        Assert.NotNull(measured);
        Assert.Equal((1, 0), (_known.Tries, _known.Saves));

        // No storm: neither other readers nor the item saved anew begin before the brake is off.
        Assert.Same(measured, await _provider.GetAsync(_asset with { UpdateDate = _asset.UpdateDate.AddSeconds(1) }, CancellationToken.None));
        _time.Advance(TimeSpan.FromSeconds(59));
        await _provider.WhenIdleAsync();
        Assert.Equal((1, 1, 0), (_measurer.Count, _known.Tries, _known.Saves));

        _known.Failure = null;
        _time.Advance(TimeSpan.FromSeconds(1));
        await _provider.WhenIdleAsync();
        Assert.Equal((2, 1), (_known.Tries, _known.Saves));
        Assert.Same(measured, _known.Facts);
    }

    [Fact]
    public async Task GetAsync_DatabaseWaitsForAWriter_WaitsForNobody()
    {
        using var writer = new ManualResetEventSlim();
        _known.Writer = writer;

        PictureFacts? measured = await _provider.GetAsync(_asset, CancellationToken.None);

        Assert.NotNull(measured);
        Assert.Equal(0, _known.Saves);
        writer.Set();
        await _provider.WhenIdleAsync();
        Assert.Equal(1, _known.Saves);
    }

    private sealed class CountingMeasurer : IPictureMeasurer
    {
        private int _count;

        public int Count => _count;

        public TaskCompletionSource? Gate { get; set; }

        public Task<PictureFacts> LookAsync(StoredFile file, IFileStore store, System.Net.IPAddress? client, CancellationToken cancellationToken) =>
            MeasureAsync(Guid.Empty, file, store, cancellationToken);

        public Task<IReadOnlyList<PicturePart>> LookAtPartsAsync(StoredFile file, IFileStore store, System.Net.IPAddress? client, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<PicturePart>>([]);

        public Task<PictureFacts> TakeInAsync(Guid mediaKey, StoredFile file, IFileStore store, CancellationToken cancellationToken) =>
            throw new InvalidOperationException("Whoever asks for facts may know a file that is the item's no more: nothing may be kept of it.");

        public async Task<PictureFacts> MeasureAsync(Guid mediaKey, StoredFile file, IFileStore store, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            if (Gate is { } gate)
            {
                await gate.Task;
            }

            return new PictureFacts
            {
                MediaKey = mediaKey, Path = file.Path, Stamp = file.Stamp, ContentHash = new string('0', 64), Bytes = file.Length, MediaType = "image/jpeg",
            };
        }
    }

    private sealed class KnownFacts : IPictureFactsRepository
    {
        public PictureFacts? Facts { get; set; }

        public int Reads { get; private set; }

        public int Saves { get; private set; }

        public Task<IReadOnlyList<PictureFacts>> GetAsync(IReadOnlyCollection<Guid> mediaKeys, CancellationToken cancellationToken)
        {
            Reads++;
            return Task.FromResult<IReadOnlyList<PictureFacts>>(Facts is null ? [] : [Facts]);
        }

        public Exception? Failure { get; set; }

        public ManualResetEventSlim? Writer { get; set; }

        public int Tries { get; private set; }

        public Task SaveAsync(PictureFacts facts, CancellationToken cancellationToken)
        {
            Tries++;
            Writer?.Wait(cancellationToken);
            if (Failure is { } failure)
            {
                throw failure;
            }

            Saves++;
            Facts = facts;
            return Task.CompletedTask;
        }

        public Task DeleteAsync(IReadOnlyCollection<Guid> mediaKeys, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<Guid>> FindByContentHashAsync(string contentHash, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<Guid>> FindLargeAsync(int pixels, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<IReadOnlyList<KeyValuePair<Guid, ulong>>> GetPerceptualHashesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
