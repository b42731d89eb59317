using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using NetVips;
using Umbraco.Cms.Core.Notifications;
using Varumarke.Core.Assets;
using Varumarke.Core.Clustering;
using Varumarke.Core.Pictures;
using Varumarke.Core.Renditions;
using Varumarke.Core.Rights;
using Varumarke.Renditions;
using Varumarke.Renditions.Copies;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Metadata;
using Varumarke.Renditions.Outdated;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Sources;
using Varumarke.Renditions.Turns;
using Varumarke.Testing;
using Varumarke.Testing.Pictures;
using Varumarke.Tests.Intake.Duplicates;
using Varumarke.Tests.Renditions.Metadata;
using Varumarke.Tests.Renditions.Finished;

namespace Varumarke.Tests.Renditions.Copies;

public sealed class MissingCopiesTests : IDisposable
{
    private static readonly TimeSpan Patience = Eventually.Patience;
    private static readonly Lazy<byte[]> Photograph = new(() =>
    {
        using Image photo = SamplePictures.Plain(3000, 2000, SamplePictures.Blue);
        return photo.JpegsaveBuffer();
    });

    private readonly RenditionsOptions _options = new();
    private readonly Clock _clock = new();
    private readonly Turns _turns = new();
    private readonly FakeFacts _facts = new();
    private readonly Library _library = new();
    private readonly Processor _processor = new();
    private readonly FakeRenditionStore _store = new();
    private readonly RenderQueue _queue;
    private readonly IncomingCopies _incoming;
    private readonly ServiceProvider _services;
    private readonly MissingCopies _missing;

    public MissingCopiesTests()
    {
        IOptions<RenditionsOptions> options = Options.Create(_options);
        var files = new MemoryFileStore();
        files.Add(SampleAssets.Asset().Path, Photograph.Value);
        var sources = new AssetSources(files, options, TimeProvider.System);
        var outdated = new OutdatedRenditions(_library, sources, SampleAssets.Writer(), new HotRenditions(options), new AwaitedCopies(), _store);
        _facts.SaveAsync(
            new PictureFacts { MediaKey = SampleAssets.Key, Path = "a", Stamp = "1", ContentHash = "0", Bytes = 1, MediaType = "image/jpeg", Width = 3000, Height = 2000 },
            CancellationToken.None);
        _queue = new RenderQueue(options);
        _incoming = new IncomingCopies(_store, new AwaitedCopies(), options, TimeProvider.System, NullLogger<IncomingCopies>.Instance);
        _incoming.Handle(new UmbracoApplicationStartedNotification(isRestarting: false));
        _services = new ServiceCollection()
            .AddSingleton(_incoming)
            .AddSingleton<IRenditionStore>(_store)
            .AddSingleton<IAssetLibrary>(_library)
            .AddSingleton<IPictureFactsRepository>(_facts)
            .AddSingleton(_ => new WorkingCopies(_processor, _store, _library, sources, outdated, Microsoft.Extensions.Logging.Abstractions.NullLogger<WorkingCopies>.Instance))
            .BuildServiceProvider();
        _missing = new MissingCopies(_services, options, _queue, _turns, _clock, NullLogger<MissingCopies>.Instance);
    }

    public void Dispose()
    {
        _missing.Dispose();
        _services.Dispose();
    }

    [Fact]
    public async Task Run_ACopyIsMissing_IsMadeAndOffered()
    {
        _processor.Finish.SetResult();

        await RunAsync();

        RenditionKey copy = Assert.Single(_store.Content.Keys);
        Assert.True(copy.IsWorkingCopy);
        Assert.Equal((1, 1), (_processor.Made, _turns.GivenBack));
    }

    [Fact]
    public async Task Run_TheCopyIsThere_OpensAndMakesNothing()
    {
        _store.Content[new RenditionKey(SampleAssets.Key, new string('0', 32), RenditionKey.CopyExtension)] = [1];

        await RunAsync();

        Assert.Equal((0, 0), (_processor.Made, _library.Asked));
    }

    [Theory]
    [InlineData("full")]
    [InlineData("off")]
    [InlineData("another node")]
    [InlineData("not approved")]
    [InlineData("small")]
    public async Task Run_NoneIsToBeMade_MakesNone(string why)
    {
        _store.IsFull = why == "full";
        _options.CopyOnUpload = why != "off";
        _turns.AreTaken = why == "another node";
        _library.Availability = why == "not approved" ? AssetAvailability.NotApproved : AssetAvailability.Deliverable;
        if (why == "small")
        {
            _facts.Set(SampleAssets.Key, hash: 1);
        }

        await RunAsync();

        Assert.Equal(0, _processor.Made);
    }

    [Fact]
    public async Task Run_ARenditionIsBeingMade_Waits()
    {
        _processor.Finish.SetResult();
        var held = new TaskCompletionSource<string>();
        Task<RenderOutcome<string>> rendition = _queue.RunAsync(default, null, () => held.Task, _ => Task.CompletedTask, CancellationToken.None);
        await _missing.StartAsync(CancellationToken.None);

        // The minute's own, and each time that it has looked.
        await AdvanceUntilAsync(() => _clock.Timers > 4);
        Assert.Equal(0, _processor.Made);

        held.SetResult("done");
        await rendition;
        await AdvanceUntilAsync(() => _missing.ExecuteTask!.IsCompleted);
        Assert.Equal(1, _processor.Made);
    }

    [Fact]
    public async Task Stop_WhileACopyIsBeingMade_EndsItAndKeepsNothing()
    {
        await _missing.StartAsync(CancellationToken.None);
        await AdvanceUntilAsync(() => _processor.Made == 1);

        await _missing.StopAsync(CancellationToken.None).WaitAsync(Patience);

        Assert.True(_missing.ExecuteTask!.IsCompletedSuccessfully);
        Assert.True(_processor.IsCancelled);
        Assert.Empty(_store.Content);
        Assert.Equal(1, _turns.GivenBack);
    }

    [Fact]
    public async Task Run_AFault_EndsItAndNotTheProgram()
    {
        _processor.Finish.SetException(new IOException("The disk is away."));

        await RunAsync();

        Assert.True(_missing.ExecuteTask!.IsCompletedSuccessfully);
    }

    private async Task RunAsync()
    {
        await _missing.StartAsync(CancellationToken.None);
        await AdvanceUntilAsync(() => _missing.ExecuteTask!.IsCompleted);
    }

    private async Task AdvanceUntilAsync(Func<bool> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!holds())
        {
            patience.Token.ThrowIfCancellationRequested();
            _clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }
    }

    /// <summary>Time that stands still, and counts how often somebody waits for it.</summary>
    private sealed class Clock : FakeTimeProvider
    {
        private int _timers;

        public int Timers => Volatile.Read(ref _timers);

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            ITimer timer = base.CreateTimer(callback, state, dueTime, period);
            Interlocked.Increment(ref _timers);
            return timer;
        }
    }

    private sealed class Turns : IWorkTurns, IAsyncDisposable
    {
        public bool AreTaken { get; set; }

        public int GivenBack { get; private set; }

        public Task<IAsyncDisposable?> TryTakeAsync(string work, CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable?>(AreTaken ? null : this);

        public Task<IAsyncDisposable> TakeAsync(string work, CancellationToken cancellationToken) => throw new NotSupportedException();

        public ValueTask DisposeAsync()
        {
            GivenBack++;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Library : IAssetLibrary
    {
        private readonly Asset _asset = SampleAssets.Asset();

        public AssetAvailability Availability { get; set; } = AssetAvailability.Deliverable;

        public int Asked { get; private set; }

        public Asset? Find(Guid key)
        {
            Asked++;
            return _asset;
        }

        public Asset? FindByUrl(string url) => _asset;

        public AssetDecision Decide(Asset asset) => new(Availability);
    }

    private sealed class Processor : IPictureProcessor
    {
        private int _made;

        public int Made => Volatile.Read(ref _made);

        public bool IsCancelled { get; private set; }

        public TaskCompletionSource Finish { get; } = new();

        public async Task<RenditionResult> RenderAsync(
            PictureSource source, RenditionSpec spec, EmbeddedMetadata metadata, Stream destination, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _made);
            try
            {
                await Finish.Task.WaitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                IsCancelled = true;
                throw;
            }

            await destination.WriteAsync(new byte[] { 1 }, cancellationToken);
            return new RenditionResult(PictureVerdict.Ok, 1, 1);
        }
    }
}
