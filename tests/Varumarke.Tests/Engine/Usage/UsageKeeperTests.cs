using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Clustering;
using Varumarke.Core.Usage;
using Varumarke.Engine.Usage;

namespace Varumarke.Tests.Engine.Usage;

public sealed class UsageKeeperTests
{
    [Fact]
    public async Task Stop_ByTwoAtOnce_BothWaitForTheLastCounts()
    {
        var time = new FakeTimeProvider();
        var meter = new UsageMeter(time);
        var database = new SlowDatabase();
        using var keeper = new UsageKeeper(meter, database, new NoTurns(), time, NullLogger<UsageKeeper>.Instance);
        await keeper.StartAsync(CancellationToken.None);
        meter.Count(UsageKind.Viewed, Guid.NewGuid());

        Task one = keeper.StopAsync(CancellationToken.None), other = keeper.StopAsync(CancellationToken.None);
        await database.Begun.Task;
        Assert.False(one.IsCompleted || other.IsCompleted);

        database.GoesOn.SetResult();
        await Task.WhenAll(one, other);
        Assert.Equal(1, database.Stored);
    }

    private sealed class NoTurns : IWorkTurns
    {
        public Task<IAsyncDisposable?> TryTakeAsync(string work, CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable?>(null);

        public Task<IAsyncDisposable> TakeAsync(string work, CancellationToken cancellationToken) => throw new NotSupportedException();
    }

    private sealed class SlowDatabase : IUsageRepository
    {
        public TaskCompletionSource Begun { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource GoesOn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Stored { get; private set; }

        public async Task AddAsync(IReadOnlyCollection<UsageCount> counts, CancellationToken cancellationToken)
        {
            Begun.TrySetResult();
            await GoesOn.Task;
            Stored += counts.Count;
        }

        public Task<IReadOnlyList<UsageCount>> ReadAsync(int firstMonth, int lastMonth, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<int> DeleteBeforeAsync(int month, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
