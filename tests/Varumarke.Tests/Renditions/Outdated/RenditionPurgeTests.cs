using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Renditions;
using Varumarke.Renditions;
using Varumarke.Renditions.Finished;
using Varumarke.Renditions.Outdated;
using Varumarke.Renditions.Sources;
using Varumarke.Testing;
using Varumarke.Testing.Pictures;
using Varumarke.Tests.Renditions.Finished;
using Varumarke.Tests.Renditions.Metadata;

namespace Varumarke.Tests.Renditions.Outdated;

/// <summary>The work behind the gate: what is asked of it is done, whatever else is going on.</summary>
public sealed class RenditionPurgeTests : IAsyncLifetime, IDisposable
{
    private static readonly RenditionKey Made = new(new Guid("4f0c2c6e-3e0b-4b1c-9a75-6a4f3f0f1d10"), new string('a', 48), "webp");

    private readonly FakeTimeProvider _time = new();
    private readonly FakeRenditionStore _store = new();
    private readonly ServiceProvider _services;
    private readonly RenditionPurge _purge;

    public RenditionPurgeTests()
    {
        IOptions<RenditionsOptions> options = Options.Create(new RenditionsOptions());
        var hot = new HotRenditions(options);
        var outdated = new OutdatedRenditions(
            new OneAsset { Asset = null }, new AssetSources(new MemoryFileStore(), options, TimeProvider.System), SampleAssets.Writer(), hot, new AwaitedCopies(), _store);
        _services = new ServiceCollection().AddSingleton(outdated).AddSingleton<IRenditionStore>(_store).BuildServiceProvider();
        _purge = new RenditionPurge(_services, hot, _time, NullLogger<RenditionPurge>.Instance);
    }

    public Task InitializeAsync() => _purge.StartAsync(CancellationToken.None);

    public Task DisposeAsync() => _purge.StopAsync(CancellationToken.None);

    public void Dispose()
    {
        _purge.Dispose();
        _services.Dispose();
    }

    [Fact]
    public async Task Change_AfterADayInWhichItHadNoTime_WaitsForOneLookAtEverythingOnly()
    {
        var mayList = new TaskCompletionSource();
        _store.MayList = mayList.Task;
        _purge.ChangedMany();
        await Eventually.HoldsAsync(() => _store.Listings == 1);

        _time.Advance(TimeSpan.FromDays(1));
        _store.Content[Made] = [1];
        _purge.Removed(Made.MediaKey);
        mayList.SetResult();

        await Eventually.HoldsAsync(() => _store.Content.IsEmpty);
        Assert.InRange(_store.Listings, 1, 2);
    }

    [Fact]
    public async Task Change_TheStoreGaveUpWaitingBefore_IsCarriedOut()
    {
        // As a client of a store does whose own patience is at an end, while nobody has stopped the program.
        _store.FaultOfRemoval = new TaskCanceledException("The request timed out.");
        _purge.Removed(Guid.NewGuid());
        _store.Content[Made] = [1];
        _purge.Removed(Made.MediaKey);

        await Eventually.HoldsAsync(() => _store.Content.IsEmpty);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public async Task Change_TheStoreCannotRemoveForAWhile_IsTriedUntilItIsDone(int failures)
    {
        _store.RemovalsThatFail = failures;
        _store.Content[Made] = [1];
        _purge.Removed(Made.MediaKey);

        // One that failed twice waits for the next look at everything, which other changes ask for, too.
        await Eventually.HoldsAsync(() =>
        {
            _purge.ChangedMany();
            return _store.Content.IsEmpty;
        });

        Assert.Equal(0, _store.RemovalsThatFail);
    }
}
