using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Core.Clustering;
using Varumarke.Engine.Background;
using Varumarke.Testing;

namespace Varumarke.Tests.Engine.Background;

public sealed class RecurringJobTests
{
    [Fact]
    public async Task Run_FirstTimeThrows_RunsAgainInItsTime()
    {
        var time = new FakeTimeProvider();
        using var job = new Job(new Turns(), time);
        await job.StartAsync(CancellationToken.None);
        Assert.Equal(0, job.Runs);

        time.Advance(TimeSpan.FromMinutes(1));
        await job.Ran.WaitAsync(Eventually.Patience);
        time.Advance(TimeSpan.FromMinutes(1));
        await job.Ran.WaitAsync(Eventually.Patience);
        await job.StopAsync(CancellationToken.None);

        Assert.Equal(2, job.Runs);
    }

    [Fact]
    public async Task RunInTurn_AnotherNodeIsAtIt_LeavesItToThatOne()
    {
        var turns = new Turns { AreTaken = true };
        using var job = new Job(turns, new FakeTimeProvider());

        await job.RunInTurnAsync(CancellationToken.None);
        Assert.Equal(0, job.Runs);

        turns.AreTaken = false;
        await Assert.ThrowsAsync<InvalidOperationException>(() => job.RunInTurnAsync(CancellationToken.None));
        Assert.Equal(1, job.Runs);
        Assert.Equal(1, turns.GivenBack);
    }

    private sealed class Turns : IWorkTurns, IAsyncDisposable
    {
        public bool AreTaken { get; set; }

        public int GivenBack { get; private set; }

        public Task<IAsyncDisposable?> TryTakeAsync(string work, CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable?>(AreTaken ? null : this);

        public Task<IAsyncDisposable> TakeAsync(string work, CancellationToken cancellationToken) => Task.FromResult<IAsyncDisposable>(this);

        public ValueTask DisposeAsync()
        {
            GivenBack++;
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Job(Turns turns, TimeProvider time) : RecurringJob(TimeSpan.FromMinutes(1), turns, time, NullLogger.Instance)
    {
        public SemaphoreSlim Ran { get; } = new(0);

        public int Runs { get; private set; }

        public override void Dispose()
        {
            Ran.Dispose();
            base.Dispose();
        }

        internal override Task RunAsync(CancellationToken stoppingToken)
        {
            Runs++;
            Ran.Release();
            throw new InvalidOperationException("The first of many.");
        }
    }
}
