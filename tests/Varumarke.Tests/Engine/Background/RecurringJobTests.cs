using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Varumarke.Engine.Background;

namespace Varumarke.Tests.Engine.Background;

public sealed class RecurringJobTests
{
    [Fact]
    public async Task Run_FirstTimeThrows_RunsAgainInItsTime()
    {
        var time = new FakeTimeProvider();
        using var job = new Job(time);
        await job.StartAsync(CancellationToken.None);
        Assert.Equal(0, job.Runs);

        time.Advance(TimeSpan.FromMinutes(1));
        await job.Ran.WaitAsync(TimeSpan.FromSeconds(30));
        time.Advance(TimeSpan.FromMinutes(1));
        await job.Ran.WaitAsync(TimeSpan.FromSeconds(30));
        await job.StopAsync(CancellationToken.None);

        Assert.Equal(2, job.Runs);
    }

    private sealed class Job(TimeProvider time) : RecurringJob(TimeSpan.FromMinutes(1), time, NullLogger.Instance)
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
