using System.Net;
using CsCheck;
using Microsoft.Extensions.Options;
using Varumarke.Core.Renditions;
using Varumarke.Renditions;
using Varumarke.Renditions.Turns;

namespace Varumarke.Tests.Renditions.Turns;

public sealed class RenderQueueTests
{
    private static readonly RenderClient Flood = RenderClient.At(IPAddress.Parse("192.0.2.1"));
    private static readonly RenderClient Reader = RenderClient.At(IPAddress.Parse("192.0.2.2"));

    [Fact]
    public async Task RunAsync_MoreThanMayWait_AreTurnedAwayAtOnce()
    {
        RenderQueue queue = Create(parallel: 2, queued: 3);
        var gate = new TaskCompletionSource<string>();
        Task<RenderOutcome<string>>[] inside = [.. Enumerable.Range(0, 5).Select(_ => Run(queue, Flood, () => gate.Task))];

        Assert.Equal(3, queue.Waiting);
        Assert.Equal(RenderRefusal.Full, (await Run(queue, Flood, () => gate.Task)).Refusal);

        gate.SetResult("done");
        Assert.All(await Task.WhenAll(inside), outcome => Assert.Equal("done", outcome.Made));
        Assert.Equal("again", (await Run(queue, Flood, () => Task.FromResult("again"))).Made);
        Assert.Equal((0, 0, true), (queue.Waiting, queue.Clients, queue.IsIdle));
    }

    [Fact]
    public async Task RunAsync_WhileOthersWork_WaitsItsTurn()
    {
        RenderQueue queue = Create(parallel: 1, queued: 1);
        var gate = new TaskCompletionSource<string>();
        bool begun = false;
        Task<RenderOutcome<string>> first = Run(queue, Flood, () => gate.Task);
        Task<RenderOutcome<string>> second = Run(queue, Flood, () => Task.FromResult((begun = true).ToString()));

        Assert.False(begun);
        gate.SetResult("first");
        await Task.WhenAll(first, second);
        Assert.True(begun);
    }

    [Fact]
    public async Task RunAsync_WhoGivesUpWaiting_MakesRoom()
    {
        RenderQueue queue = Create(parallel: 1, queued: 1);
        var gate = new TaskCompletionSource<string>();
        using var patience = new CancellationTokenSource();
        Task<RenderOutcome<string>> first = Run(queue, Flood, () => gate.Task);
        Task<RenderOutcome<string>> waiting = Run(queue, Flood, () => gate.Task, patience.Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal((0, 0), (queue.Waiting, queue.Clients));

        Task<RenderOutcome<string>> next = Run(queue, Flood, () => Task.FromResult("next"));
        gate.SetResult("first");
        Assert.Equal("next", (await next).Made);
        Assert.Equal("first", (await first).Made);
    }

    [Fact]
    public async Task RunAsync_WhatIsBeingKept_TakesNoTurnButCounts()
    {
        RenderQueue queue = Create(parallel: 1, queued: 1);
        var store = new TaskCompletionSource();
        Task<RenderOutcome<string>> first = queue.RunAsync(Flood, null, () => Task.FromResult("first"), _ => store.Task, CancellationToken.None);
        Task<RenderOutcome<string>> second = Run(queue, Flood, () => Task.FromResult("second"));

        Assert.Equal("first", (await first).Made);
        Assert.Equal("second", (await second).Made);
        Assert.False(queue.IsIdle);
        var gate = new TaskCompletionSource<string>();
        Task<RenderOutcome<string>> third = Run(queue, Flood, () => gate.Task);
        Assert.Equal(RenderRefusal.Full, (await Run(queue, Flood, () => gate.Task)).Refusal);

        store.SetResult();
        gate.SetResult("third");
        Assert.Equal("third", (await third).Made);
        Assert.True(queue.IsIdle);
    }

    [Fact]
    public async Task RunAsync_MakingFails_PassesTheTurnOn()
    {
        RenderQueue queue = Create(parallel: 1, queued: 2);
        var gate = new TaskCompletionSource<string>();
        Task<RenderOutcome<string>> first = Run(queue, Flood, () => gate.Task);
        Task<RenderOutcome<string>> second = Run(queue, Flood, () => Task.FromResult("second"));

        gate.SetException(new IOException());

        await Assert.ThrowsAsync<IOException>(() => first);
        Assert.Equal("second", (await second).Made);
        Assert.True(queue.IsIdle);
    }

    [Fact]
    public async Task RunAsync_OneClientFloods_AnotherIsNextButOne()
    {
        RenderQueue queue = Create(parallel: 1, queued: 64, ofClient: 32);
        var order = new List<string>();
        var turns = new Turns(queue, order);
        turns.Add(Flood, "running");
        for (int i = 0; i < 32; i++)
        {
            turns.Add(Flood, $"flood {i}");
        }

        turns.Add(Reader, "reader 1");
        turns.Add(Reader, "reader 2");
        Assert.Equal(RenderRefusal.TooManyOfClient, (await Run(queue, Flood, () => Task.FromResult("too many"))).Refusal);

        await turns.FinishAsync();

        Assert.Equal(["running", "flood 0", "reader 1", "flood 1", "reader 2", "flood 2"], order.Take(6));
        Assert.Equal(35, order.Count);
    }

    [Fact]
    public async Task RunAsync_FullOfOneClient_ItsLastMakesRoomForWhoHasNone()
    {
        RenderQueue queue = Create(parallel: 1, queued: 4, ofClient: 100);
        var order = new List<string>();
        var turns = new Turns(queue, order);
        for (int i = 0; i < 5; i++)
        {
            turns.Add(Flood, $"flood {i}");
        }

        turns.Add(Reader, "reader 1");
        turns.Add(Reader, "reader 2");
        turns.Add(Reader, "one too many");
        RenderOutcome<string>[] outcomes = await turns.FinishAsync();

        Assert.Equal(["flood 0", "flood 1", "reader 1", "flood 2", "reader 2"], order);
        Assert.Equal([0, 0, 0, 1, 1, 0, 0, 1], outcomes.Select(outcome => (int)outcome.Refusal));
    }

    [Fact]
    public async Task RunAsync_AFloodFromManyAddresses_HoldsNoMoreThanMayWait()
    {
        RenderQueue queue = Create(parallel: 2, queued: 64);
        var gate = new TaskCompletionSource<string>();
        Task<RenderOutcome<string>>[] asked =
        [
            .. Enumerable.Range(0, 10_000).Select(number => Run(queue, RenderClient.At(new IPAddress(number + 1L)), () => gate.Task)),
        ];

        Assert.Equal((64, 64), (queue.Waiting, queue.Clients));
        gate.SetResult("done");
        Assert.Equal(66, (await Task.WhenAll(asked)).Count(outcome => outcome.Made is not null));
        Assert.Equal((0, 0), (queue.Waiting, queue.Clients));
    }

    [Fact]
    public async Task RunAsync_TheProgramsOwn_HasEveryOtherTurnAndIsNeverRefused()
    {
        RenderQueue queue = Create(parallel: 1, queued: 4);
        var order = new List<string>();
        var turns = new Turns(queue, order);
        for (int i = 0; i < 5; i++)
        {
            turns.Add(Flood, $"flood {i}");
        }

        for (int i = 0; i < 3; i++)
        {
            turns.Add(RenderClient.Program, $"own {i}");
        }

        await turns.FinishAsync();

        Assert.Equal(["flood 0", "own 0", "flood 1", "own 1", "flood 2", "own 2", "flood 3", "flood 4"], order);
    }

    [Fact]
    public async Task AlsoFor_WhatWaitsInALongLine_ComesWithTheShortOne()
    {
        RenderQueue queue = Create(parallel: 1, queued: 64);
        var order = new List<string>();
        var turns = new Turns(queue, order);
        turns.Add(Flood, "running");
        for (int i = 0; i < 10; i++)
        {
            turns.Add(Flood, $"flood {i}", Key(i));
        }

        queue.AlsoFor(Reader, Key(9));
        queue.AlsoFor(Reader, Key(9));
        queue.AlsoFor(Reader, Key(77));
        await turns.FinishAsync();

        Assert.Equal(["running", "flood 0", "flood 9", "flood 1"], order.Take(4));
        Assert.Equal(11, order.Count);
        Assert.Equal((0, 0), (queue.Waiting, queue.Clients));
    }

    [Fact]
    public void RunAsync_AnySequence_LeavesNothingBehindAndKeepsItsLimits() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 9]).Array[0, 120].Sample(steps =>
        {
            RenderQueue queue = Create(parallel: 2, queued: 6, ofClient: 3);
            var held = new List<(TaskCompletionSource<string> Gate, CancellationTokenSource Patience)>();
            var asked = new List<Task<RenderOutcome<string>>>();
            int running = 0;
            int mostRunning = 0;
            foreach ((int step, int client, int key) in steps)
            {
                if (step <= 1)
                {
                    var one = (Gate: new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously), Patience: new CancellationTokenSource());
                    held.Add(one);
                    asked.Add(queue.RunAsync(
                        client == 0 ? RenderClient.Program : RenderClient.At(new IPAddress(client)),
                        Key(key),
                        async () =>
                        {
                            mostRunning = Math.Max(mostRunning, Interlocked.Increment(ref running));
                            await one.Gate.Task;
                            Interlocked.Decrement(ref running);
                            return "made";
                        },
                        _ => Task.CompletedTask,
                        one.Patience.Token));
                }
                else if (step == 2)
                {
                    queue.AlsoFor(RenderClient.At(new IPAddress(client)), Key(key));
                }
                else if (held.Count > 0)
                {
                    held[(client * 10 + key) % held.Count].Patience.Cancel();
                }
            }

            held.ForEach(one => one.Gate.TrySetResult("made"));
            Task.WhenAll(asked).ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
            Assert.True(mostRunning <= 2);
            Assert.Equal((0, 0, true), (queue.Waiting, queue.Clients, queue.IsIdle));
        });

    [Theory]
    [InlineData("192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("c000:201::", "192.0.2.1", false)]
    public void At_TwoAddresses_AreOneClientWhenOneSubscriberHasThem(string one, string other, bool same) =>
        Assert.Equal(same, RenderClient.At(IPAddress.Parse(one)) == RenderClient.At(IPAddress.Parse(other)));

    [Fact]
    public void ToString_AnAddress_NamesTheNetwork()
    {
        Assert.Equal("192.0.2.1", Flood.ToString());
        Assert.Equal("2001:db8:1:2::/64", RenderClient.At(IPAddress.Parse("2001:db8:1:2::1")).ToString());
        Assert.Equal("no address", RenderClient.At(null).ToString());
    }

    private static RenderQueue Create(int parallel, int queued, int ofClient = 1000) =>
        new(Options.Create(new RenditionsOptions { MaxParallel = parallel, MaxQueued = queued, MaxQueuedPerClient = ofClient }));

    private static Task<RenderOutcome<string>> Run(RenderQueue queue, RenderClient client, Func<Task<string>> make, CancellationToken cancellationToken = default) =>
        queue.RunAsync(client, null, make, _ => Task.CompletedTask, cancellationToken);

    private static RenditionKey Key(int number) => new(new Guid(number, 0, 0, new byte[8]), $"{number:x16}", "jpg");

    /// <summary>Notes in which order turns come; the first is held until all have been asked for.</summary>
    private sealed class Turns(RenderQueue queue, List<string> order)
    {
        private readonly TaskCompletionSource _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly List<Task<RenderOutcome<string>>> _asked = [];

        public void Add(RenderClient client, string name, RenditionKey? key = null) => _asked.Add(queue.RunAsync(
            client,
            key,
            async () =>
            {
                await _gate.Task;
                lock (order)
                {
                    order.Add(name);
                }

                return name;
            },
            _ => Task.CompletedTask,
            CancellationToken.None));

        public Task<RenderOutcome<string>[]> FinishAsync()
        {
            _gate.SetResult();
            return Task.WhenAll(_asked);
        }
    }
}
