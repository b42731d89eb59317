using Microsoft.Extensions.Options;
using Varumarke.Renditions;
using Varumarke.Renditions.Caching;

namespace Varumarke.Tests.Renditions.Caching;

public sealed class RenderQueueTests
{
    [Fact]
    public async Task RunAsync_MoreThanMayWait_AreTurnedAwayAtOnce()
    {
        using var queue = new RenderQueue(Options.Create(new RenditionsOptions { MaxParallel = 2, MaxQueued = 3 }));
        var gate = new TaskCompletionSource<string>();
        Task<string?>[] inside = [.. Enumerable.Range(0, 5).Select(_ => queue.RunAsync(() => gate.Task, Nothing, CancellationToken.None))];

        Assert.Equal(3, queue.Waiting);
        Assert.Null(await queue.RunAsync(() => gate.Task, Nothing, CancellationToken.None));

        gate.SetResult("done");
        Assert.All(await Task.WhenAll(inside), result => Assert.Equal("done", result));
        Assert.Equal("again", await queue.RunAsync(() => Task.FromResult("again"), Nothing, CancellationToken.None));
        Assert.Equal(0, queue.Waiting);
    }

    [Fact]
    public async Task RunAsync_WhileOthersWork_WaitsItsTurn()
    {
        using var queue = new RenderQueue(Options.Create(new RenditionsOptions { MaxParallel = 1, MaxQueued = 1 }));
        var gate = new TaskCompletionSource<string>();
        bool begun = false;
        Task<string?> first = queue.RunAsync(() => gate.Task, Nothing, CancellationToken.None);
        Task<string?> second = queue.RunAsync(() => Task.FromResult((begun = true).ToString()), Nothing, CancellationToken.None);

        Assert.False(begun);
        gate.SetResult("first");
        await Task.WhenAll(first, second);
        Assert.True(begun);
    }

    [Fact]
    public async Task RunAsync_WhoGivesUpWaiting_MakesRoom()
    {
        using var queue = new RenderQueue(Options.Create(new RenditionsOptions { MaxParallel = 1, MaxQueued = 1 }));
        var gate = new TaskCompletionSource<string>();
        using var patience = new CancellationTokenSource();
        Task<string?> first = queue.RunAsync(() => gate.Task, Nothing, CancellationToken.None);
        Task<string?> waiting = queue.RunAsync(() => gate.Task, Nothing, patience.Token);

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        Task<string?> next = queue.RunAsync(() => Task.FromResult("next"), Nothing, CancellationToken.None);
        gate.SetResult("first");
        Assert.Equal("next", await next);
        Assert.Equal("first", await first);
    }

    [Fact]
    public async Task RunAsync_WhatIsBeingKept_TakesNoTurnButCounts()
    {
        using var queue = new RenderQueue(Options.Create(new RenditionsOptions { MaxParallel = 1, MaxQueued = 1 }));
        var store = new TaskCompletionSource();
        Task<string?> first = queue.RunAsync(() => Task.FromResult("first"), _ => store.Task, CancellationToken.None);
        Task<string?> second = queue.RunAsync(() => Task.FromResult("second"), Nothing, CancellationToken.None);

        Assert.Equal("second", await second);
        Assert.False(first.IsCompleted);
        var gate = new TaskCompletionSource<string>();
        Task<string?> third = queue.RunAsync(() => gate.Task, Nothing, CancellationToken.None);
        Assert.Null(await queue.RunAsync(() => gate.Task, Nothing, CancellationToken.None));

        store.SetResult();
        gate.SetResult("third");
        Assert.Equal("first", await first);
        Assert.Equal("third", await third);
    }

    private static Task Nothing(string made) => Task.CompletedTask;
}
