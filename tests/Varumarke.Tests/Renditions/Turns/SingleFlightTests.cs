using Varumarke.Renditions.Turns;

namespace Varumarke.Tests.Renditions.Turns;

public sealed class SingleFlightTests
{
    private readonly SingleFlight<string, int> _flights = new();

    [Fact]
    public async Task RunAsync_ManyAtOnce_WorkIsDoneOnce()
    {
        var gate = new TaskCompletionSource<int>();
        int begun = 0;
        Task<int>[] all = [.. Enumerable.Range(0, 20).Select(_ => _flights.RunAsync("a", _ => Work(), CancellationToken.None))];

        gate.SetResult(7);

        Assert.All(await Task.WhenAll(all), result => Assert.Equal(7, result));
        Assert.Equal(1, begun);

        Task<int> Work()
        {
            Interlocked.Increment(ref begun);
            return gate.Task;
        }
    }

    [Fact]
    public async Task WhenIdleAsync_WorkThatEverybodyHasLeft_IsWaitedFor()
    {
        var begun = new TaskCompletionSource();
        var end = new TaskCompletionSource<int>(TaskCreationOptions.RunContinuationsAsynchronously);
        using var impatient = new CancellationTokenSource();
        Task<int> asked = _flights.RunAsync(
            "a",
            _ =>
            {
                begun.SetResult();
                return end.Task;
            },
            impatient.Token);
        await begun.Task;
        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asked);

        Task idle = _flights.WhenIdleAsync();
        Assert.False(idle.IsCompleted);
        end.SetException(new InvalidOperationException("It failed, too."));

        await idle;
        Assert.True(_flights.WhenIdleAsync().IsCompletedSuccessfully);
    }

    [Fact]
    public async Task RunAsync_OneLosesPatience_TheOthersStillGetIt()
    {
        var gate = new TaskCompletionSource<int>();
        using var impatient = new CancellationTokenSource();
        CancellationToken seen = default;
        var begun = new TaskCompletionSource();
        Task<int> first = _flights.RunAsync("a", Work, impatient.Token);
        Task<int> second = _flights.RunAsync("a", Work, CancellationToken.None);
        await begun.Task;

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);

        Assert.False(seen.IsCancellationRequested);
        gate.SetResult(1);
        Assert.Equal(1, await second);

        Task<int> Work(CancellationToken stop)
        {
            seen = stop;
            begun.TrySetResult();
            return gate.Task;
        }
    }

    [Fact]
    public async Task RunAsync_AllHaveGone_TheWorkIsCancelledAndTheNextBeginsAfresh()
    {
        using var impatient = new CancellationTokenSource();
        var cancelled = new TaskCompletionSource();
        var begun = new TaskCompletionSource();
        Task<int> first = _flights.RunAsync("a", ForEver, impatient.Token);
        await begun.Task;

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await cancelled.Task;

        Assert.Equal(2, await _flights.RunAsync("a", _ => Task.FromResult(2), CancellationToken.None));

        async Task<int> ForEver(CancellationToken stop)
        {
            using CancellationTokenRegistration registration = stop.Register(cancelled.SetResult);
            begun.SetResult();
            await cancelled.Task;
            stop.ThrowIfCancellationRequested();
            return 1;
        }
    }

    [Fact]
    public async Task RunAsync_AFailure_IsNotKept()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _flights.RunAsync("a", _ => throw new InvalidOperationException(), CancellationToken.None));

        Assert.Equal(3, await _flights.RunAsync("a", _ => Task.FromResult(3), CancellationToken.None));
    }
}
