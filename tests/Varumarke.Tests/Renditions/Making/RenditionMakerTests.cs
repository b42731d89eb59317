using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Varumarke.Core.Assets;
using Varumarke.Core.Pictures;
using Varumarke.Core.Problems;
using Varumarke.Core.Renditions;
using Varumarke.Core.Rights;
using Varumarke.Renditions;
using Varumarke.Renditions.Copies;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Making;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Orders;
using Varumarke.Renditions.Outdated;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Serving;
using Varumarke.Renditions.Sources;
using Varumarke.Renditions.Turns;
using Varumarke.Testing;
using Varumarke.Testing.Pictures;
using Varumarke.Tests.Renditions.Metadata;
using Varumarke.Tests.Renditions.Finished;

namespace Varumarke.Tests.Renditions.Making;

public sealed class RenditionMakerTests : IDisposable
{
    private readonly RenditionsOptions _options = new() { MaxParallel = 1, MaxQueued = 1 };
    private readonly MemoryFileStore _files = new();
    private readonly FakeLibrary _library = new(SampleAssets.Asset());
    private readonly FakeProcessor _processor = new();
    private readonly FakeRenditionStore _store = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly AssetSources _sources;
    private readonly HotRenditions _hot;
    private readonly RenderQueue _queue;
    private readonly WorkingCopies _copies;
    private readonly OutdatedRenditions _outdated;
    private readonly RenditionMaker _maker;

    public RenditionMakerTests()
    {
        IOptions<RenditionsOptions> options = Options.Create(_options);
        _sources = new AssetSources(_files, options, TimeProvider.System);
        _hot = new HotRenditions(options);
        _queue = new RenderQueue(options);
        var outdated = new OutdatedRenditions(_library, _sources, SampleAssets.Writer(), _hot, new AwaitedCopies(), _store);
        _copies = new WorkingCopies(_processor, _store, _library, _sources, outdated, NullLogger<WorkingCopies>.Instance);
        _outdated = outdated;
        _maker = Maker(_queue);
    }

    private RenditionMaker Maker(RenditionsOptions options, out RenderQueue queue) => Maker(queue = new RenderQueue(Options.Create(options)));

    private RenditionMaker Maker(RenditionsOptions options, HotRenditions hot) => Maker(new RenderQueue(Options.Create(options)), hot);

    private RenditionMaker Maker(RenderQueue queue, HotRenditions? hot = null)
    {
        hot ??= _hot;
        var metrics = new RenditionMetrics(_services.GetRequiredService<IMeterFactory>(), queue, hot);
        var refused = new RefusedRenditions(TimeProvider.System);
        return new RenditionMaker(
            _store,
            hot,
            new ArrivingRenditions(_store, hot, _copies, _outdated, _library, NullLogger<ArrivingRenditions>.Instance),
            new RenditionWork(_processor, _sources, _copies, refused, metrics, NullLogger<RenditionWork>.Instance),
            queue,
            refused,
            new RefusalWarnings(TimeProvider.System, NullLogger<RefusalWarnings>.Instance),
            metrics);
    }

    public void Dispose()
    {
        _copies.Dispose();
        _services.Dispose();
    }

    [Fact]
    public async Task GetAsync_ManyAtOnce_MakesItOnceAndKeepsIt()
    {
        RenditionOrder order = Order(100);
        Task<FinishedRendition>[] all = [.. Enumerable.Range(0, 10).Select(_ => _maker.GetAsync(order, default, CancellationToken.None).AsTask())];

        _processor.Finish();
        FinishedRendition[] made = await Task.WhenAll(all);
        await _maker.WhenIdleAsync();

        Assert.Equal(1, _processor.Made);
        Assert.All(made, each => Assert.Same(made[0].Bytes, each.Bytes));
        Assert.Equal(made[0].Bytes, _store.Content[order.Key]);
        Assert.NotNull((await _maker.GetAsync(order, default, CancellationToken.None)).Bytes);
        Assert.Equal(1, _processor.Made);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task GetAsync_TheStoreTakesItsTime_IsGivenOutAtOnceAndMadeNoSecondTime(bool isKeptInMemory)
    {
        _options.MaxMemoryEntryBytes = isKeptInMemory ? 1_000 : 0;
        RenditionMaker maker = Maker(_options, new HotRenditions(Options.Create(_options)));
        _store.Hangs = new TaskCompletionSource();
        _store.GoesOn = new TaskCompletionSource();
        _processor.Finish();

        byte[] made = (await maker.GetAsync(Order(100), default, CancellationToken.None)).Bytes!;
        await _store.Hangs.Task;
        Assert.Empty(_store.Content);
        Assert.Same(made, (await maker.GetAsync(Order(100), default, CancellationToken.None)).Bytes);
        Assert.Equal(made.Length, await maker.LengthAsync(Order(100).Key, CancellationToken.None));
        Task idle = maker.WhenIdleAsync();
        Assert.False(idle.IsCompleted);

        _store.GoesOn.SetResult();
        await idle;
        Assert.Equal(made, _store.Content[Order(100).Key]);
        Assert.Equal(1, _processor.Made);
    }

    [Fact]
    public async Task GetAsync_WhoAskedHasGoneWhileItIsStored_IsStoredAllTheSame()
    {
        using var patience = new CancellationTokenSource();
        _store.Hangs = new TaskCompletionSource();
        _store.GoesOn = new TaskCompletionSource();
        _processor.Finish();
        await _maker.GetAsync(Order(100), default, patience.Token);
        await _store.Hangs.Task;

        await patience.CancelAsync();
        _store.GoesOn.SetResult();
        await _maker.WhenIdleAsync();

        Assert.NotEmpty(_store.Content);
    }

    [Fact]
    public async Task GetAsync_TheStoreFails_IsGivenOutAllTheSame()
    {
        _store.Fault = new InvalidOperationException("Nobody knows why.");
        _processor.Finish();

        Assert.NotNull((await _maker.GetAsync(Order(100), default, CancellationToken.None)).Bytes);

        await _maker.WhenIdleAsync();
        Assert.True(_queue.IsIdle);
    }

    [Fact]
    public async Task GetAsync_Stored_IsReadAndNotMade()
    {
        RenditionOrder order = Order(100);
        _store.Content[order.Key] = [1, 2, 3];

        Assert.Equal([1, 2, 3], (await _maker.GetAsync(order, default, CancellationToken.None)).Bytes!);

        Assert.True(_hot.TryGet(order.Key, out _));
        Assert.Equal(0, _processor.Made);
    }

    [Fact]
    public async Task GetAsync_TooManyWait_SaysSo()
    {
        Task<FinishedRendition> first = _maker.GetAsync(Order(1), default, CancellationToken.None).AsTask();
        await _processor.Begun;
        Task<FinishedRendition> second = _maker.GetAsync(Order(2), default, CancellationToken.None).AsTask();
        await UntilAsync(() => _queue.Waiting == 1);

        Assert.True((await _maker.GetAsync(Order(3), default, CancellationToken.None)).IsBusy);

        _processor.Finish();
        Assert.NotNull((await first).Bytes);
        Assert.NotNull((await second).Bytes);
    }

    [Fact]
    public async Task GetAsync_TheAssetChangedMeanwhile_NothingIsKept()
    {
        RenditionOrder order = Order(100);
        Task<FinishedRendition> made = _maker.GetAsync(order, default, CancellationToken.None).AsTask();
        await _processor.Begun;

        _library.Asset = SampleAssets.Asset();
        _processor.Finish();
        await made;
        await _maker.WhenIdleAsync();

        Assert.False(_hot.TryGet(order.Key, out _));
        Assert.Empty(_store.Content);
    }

    [Fact]
    public async Task GetAsync_WhatNoRenditionShowsChangedMeanwhile_IsKept()
    {
        RenditionOrder order = Order(100);
        Task<FinishedRendition> made = _maker.GetAsync(order, default, CancellationToken.None).AsTask();
        await _processor.Begun;

        _library.Asset = SampleAssets.Asset() with { UpdateDate = DateTime.UtcNow };
        _files.Add(_library.Asset.Path, [1]);
        _processor.Finish();
        await made;
        await _maker.WhenIdleAsync();

        Assert.True(_hot.TryGet(order.Key, out _));
        Assert.Equal([order.Key], _store.Content.Keys);
    }

    [Fact]
    public async Task GetAsync_APictureThatCannotBeRead_IsToldAndNotKept()
    {
        _processor.Verdict = PictureVerdict.Corrupt(new Wording("cut short", "avklippt"));
        _processor.Finish();

        FinishedRendition answer = await _maker.GetAsync(Order(1), default, CancellationToken.None);

        Assert.Equal("cut short", answer.Verdict.Detail);
        Assert.Empty(_store.Content);

        // Nor is it tried again at once.
        Assert.Equal("cut short", (await _maker.GetAsync(Order(1), default, CancellationToken.None)).Verdict.Detail);
        Assert.Equal(1, _processor.Made);
    }

    [Fact]
    public async Task GetAsync_WhoAsksGivesUp_TheWorkStops()
    {
        using var patience = new CancellationTokenSource();
        Task<FinishedRendition> asked = _maker.GetAsync(Order(1), default, patience.Token).AsTask();
        await _processor.Begun;

        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);
        await _processor.Cancelled.WaitAsync(Eventually.Patience);
        await UntilAsync(() => _queue.Waiting == 0);
    }

    [Fact]
    public async Task SendAsync_TooManyWait_IsServiceUnavailableWithATimeToComeBack()
    {
        Task<FinishedRendition> first = _maker.GetAsync(Order(1), default, CancellationToken.None).AsTask();
        await _processor.Begun;
        Task<FinishedRendition> second = _maker.GetAsync(Order(2), default, CancellationToken.None).AsTask();
        await UntilAsync(() => _queue.Waiting == 1);
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        using var body = new MemoryStream();
        context.Response.Body = body;

        await new RenditionAnswer(_maker, _copies, new ResolvedRequests(), _library, null!, Options.Create(_options), TimeProvider.System)
            .SendAsync(context, new RenditionReply(Order(3), "hero"));

        Assert.Equal(503, context.Response.StatusCode);
        Assert.Equal("2", context.Response.Headers.RetryAfter);
        Assert.Equal("\"all\";r=0;t=2", context.Response.Headers["RateLimit"]);
        Assert.Equal("\"client\";q=32;qu=\"concurrent-requests\", \"all\";q=2;qu=\"concurrent-requests\"", context.Response.Headers["RateLimit-Policy"]);
        Assert.Equal("application/problem+json", context.Response.ContentType);
        _processor.Finish();
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task SendAsync_ManyOfThisClientsWait_IsTooManyRequests()
    {
        RenditionMaker maker = Maker(new RenditionsOptions { MaxParallel = 1, MaxQueued = 10, MaxQueuedPerClient = 1 }, out RenderQueue queue);
        Task<FinishedRendition> first = maker.GetAsync(Order(1), default, CancellationToken.None).AsTask();
        await _processor.Begun;
        Task<FinishedRendition> second = maker.GetAsync(Order(2), default, CancellationToken.None).AsTask();
        await UntilAsync(() => queue.Waiting == 1);
        var context = new DefaultHttpContext();
        context.Request.Method = "GET";
        using var body = new MemoryStream();
        context.Response.Body = body;

        await new RenditionAnswer(maker, _copies, new ResolvedRequests(), _library, null!, Options.Create(_options), TimeProvider.System)
            .SendAsync(context, new RenditionReply(Order(3), "hero"));

        Assert.Equal(429, context.Response.StatusCode);
        Assert.Equal("\"client\";r=0;t=2", context.Response.Headers["RateLimit"]);
        _processor.Finish();
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task GetAsync_ASmallPicture_IsNeverMadeOfACopy()
    {
        _processor.Finish();
        for (int width = 1; width < 10; width++)
        {
            RenditionOrder order = await _copies.ChooseAsync(Order(width), CancellationToken.None);
            Assert.False(order.FromCopy);
            await _maker.GetAsync(order, default, CancellationToken.None);
        }

        Assert.Equal(9, _processor.Made);
    }

    [Fact]
    public async Task GetAsync_ALargePhotographAskedForAgain_IsMadeOfACopyFromThenOn()
    {
        _processor.Finish();
        RenditionOrder first = await MakePhotographAsync(101);
        Assert.Equal(1, _processor.Made);

        RenditionOrder second = await MakePhotographAsync(102);
        RenditionOrder third = await MakePhotographAsync(103);
        RenditionOrder again = await MakePhotographAsync(101);

        Assert.Equal([false, true, true, false], new[] { first, second, third, again }.Select(order => order.FromCopy));
        Assert.Equal((4, 2), (_processor.Made, _processor.MadeOfCopies));
        Assert.Equal(first.Key, again.Key);
        Assert.NotEqual(Photograph(103).Key, third.Key);
        Assert.True(_store.Content.ContainsKey(RenditionVersion.CopyKeyOf(third)));
    }

    [Fact]
    public async Task GetAsync_SeveralAtOnceNeedACopy_ItIsMadeOnce()
    {
        _processor.Finish();
        await MakePhotographAsync(101);

        Stream?[] copies = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => _copies.OpenAsync(Photograph(102), anew: false, CancellationToken.None)));

        Assert.All(copies, copy => Assert.Equal(1, copy!.Length));
        Assert.InRange(_processor.Made, 2, 3);
    }

    [Fact]
    public async Task GetAsync_TheStoreTakesItsTimeOverACopy_RenditionIsGivenOutAndTheCopyMadeNoSecondTime()
    {
        _processor.Finish();
        await MakePhotographAsync(101);
        _store.Hangs = new TaskCompletionSource();
        _store.GoesOn = new TaskCompletionSource();
        RenditionOrder order = await _copies.ChooseAsync(Photograph(102), CancellationToken.None);

        Assert.NotNull((await _maker.GetAsync(order, default, CancellationToken.None)).Bytes);
        int made = _processor.Made;
        Assert.NotNull(await _copies.OpenAsync(Photograph(103), anew: false, CancellationToken.None));
        Assert.Equal(made, _processor.Made);
        Task idle = Task.WhenAll(_maker.WhenIdleAsync(), _copies.WhenIdleAsync());
        Assert.False(idle.IsCompleted);
        Assert.False(_queue.IsIdle);

        _store.GoesOn.SetResult();
        await idle;
        Assert.True(_store.Content.ContainsKey(RenditionVersion.CopyKeyOf(order)));
        await UntilAsync(() => _queue.IsIdle);
    }

    [Fact]
    public async Task GetAsync_TheStoreFailsWithACopy_RenditionIsGivenOutAllTheSame()
    {
        _processor.Finish();
        await MakePhotographAsync(101);
        _store.Fault = new InvalidOperationException("Nobody knows why.");
        RenditionOrder order = await _copies.ChooseAsync(Photograph(102), CancellationToken.None);

        Assert.NotNull((await _maker.GetAsync(order, default, CancellationToken.None)).Bytes);

        await Task.WhenAll(_maker.WhenIdleAsync(), _copies.WhenIdleAsync());
        Assert.True(_queue.IsIdle);
        Assert.True(order.FromCopy);
    }

    [Fact]
    public async Task GetAsync_ACopyThatIsThereFromBefore_IsUsedAtOnce()
    {
        _processor.Finish();
        _store.Content[RenditionVersion.CopyKeyOf(Photograph(1))] = [1];

        RenditionOrder order = await MakePhotographAsync(101);

        Assert.True(order.FromCopy);
        Assert.Equal(1, _processor.MadeOfCopies);
    }

    [Fact]
    public async Task GetAsync_ACopyThatHasGoneOrIsBroken_IsMadeAnew()
    {
        _processor.Finish();
        RenditionKey copy = RenditionVersion.CopyKeyOf(Photograph(1));
        _store.Content[copy] = [1];
        await MakePhotographAsync(101);

        _store.Content.TryRemove(copy, out _);
        Assert.NotNull((await _maker.GetAsync(await _copies.ChooseAsync(Photograph(102), CancellationToken.None), default, CancellationToken.None)).Bytes);
        Assert.True(_store.Content.ContainsKey(copy));

        _store.Content[copy] = [];
        Assert.NotNull((await _maker.GetAsync(await _copies.ChooseAsync(Photograph(103), CancellationToken.None), default, CancellationToken.None)).Bytes);
        Assert.NotEmpty(_store.Content[copy]);
    }

    [Fact]
    public async Task GetAsync_AStoreThatKeepsNothing_IsNotGivenACopyWithEachRendition()
    {
        _processor.Finish();
        _store.Forgets = true;
        await MakePhotographAsync(1);
        Assert.True((await MakePhotographAsync(2)).FromCopy);
        Assert.True((await MakePhotographAsync(3)).FromCopy);
        for (int width = 4; width <= 9; width++)
        {
            Assert.False((await MakePhotographAsync(width)).FromCopy);
        }

        // Nine renditions, the copy, and once more the copy, which was gone.
        Assert.Equal(11, _processor.Made);
    }

    private async Task<RenditionOrder> MakePhotographAsync(int width)
    {
        RenditionOrder order = await _copies.ChooseAsync(Photograph(width), CancellationToken.None);
        Assert.NotNull((await _maker.GetAsync(order, default, CancellationToken.None)).Bytes);
        await _maker.WhenIdleAsync();
        return order;
    }

    private RenditionOrder Photograph(int width) =>
        Order(width, new FileInspection("image/jpeg") { Format = PictureFormat.Jpeg, Width = 4000, Height = 3000 });

    private RenditionOrder Order(int width, FileInspection? inspection = null)
    {
        Varumarke.Core.Storage.StoredFile file = new("a/by.jpg", 10, DateTimeOffset.UnixEpoch, "1");
        var source = new AssetSource(file, inspection ?? new FileInspection("image/jpeg"), DateTimeOffset.UtcNow);
        return new RenditionOrder(_library.Asset, source, new RenditionSpec { Width = width }, SampleAssets.Writer().Of(_library.Asset));
    }

    private static Task UntilAsync(Func<bool> holds) => Eventually.HoldsAsync(holds);

    private sealed class FakeLibrary(Asset asset) : IAssetLibrary
    {
        public Asset Asset { get; set; } = asset;

        public Asset? Find(Guid key) => Asset;

        public Asset? FindByUrl(string url) => Asset;

        public AssetDecision Decide(Asset asset) => new(AssetAvailability.Deliverable);
    }

    private sealed class FakeProcessor : IPictureProcessor
    {
        private readonly TaskCompletionSource _begun = new();
        private readonly TaskCompletionSource _finish = new();
        private readonly TaskCompletionSource _cancelled = new();
        private int _made;
        private int _madeOfCopies;

        public int MadeOfCopies => _madeOfCopies;

        public int Made => _made;

        public PictureVerdict Verdict { get; set; } = PictureVerdict.Ok;

        public Task Begun => _begun.Task;

        public Task Cancelled => _cancelled.Task;

        public void Finish() => _finish.TrySetResult();

        public async Task<RenditionResult> RenderAsync(
            PictureSource source, RenditionSpec spec, EmbeddedMetadata metadata, Stream destination, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _made);
            if (source.Copy is { Length: 0 })
            {
                return new RenditionResult(PictureVerdict.Corrupt(new Wording("cut short", "avklippt")));
            }

            if (source.Copy is not null)
            {
                Interlocked.Increment(ref _madeOfCopies);
            }

            _begun.TrySetResult();
            try
            {
                await _finish.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                _cancelled.TrySetResult();
                throw;
            }

            await destination.WriteAsync(new byte[] { (byte)(spec.Width!.Value % 256) }, cancellationToken);
            return new RenditionResult(Verdict, 1, 1);
        }
    }
}
