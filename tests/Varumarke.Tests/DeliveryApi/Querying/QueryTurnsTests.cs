using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying;
using Varumarke.DeliveryApi.Querying.Filters;
using Varumarke.Tests.DeliveryApi.Index;

namespace Varumarke.Tests.DeliveryApi.Querying;

public sealed class QueryTurnsTests : IDisposable
{
    private static readonly IndexSnapshot Large = IndexSnapshot.Build(Enumerable.Range(1, 6_000).Select(id => Trees.Item(id, null, $"Sida {id}")));
    private static readonly IndexSnapshot Small = IndexSnapshot.Build(Trees.Brand());
    private readonly QueryTurns _turns = new();

    public void Dispose() => _turns.Dispose();

    [Fact]
    public async Task AskAsync_WhileAnotherIsWorkedOut_WaitsWithoutAThread()
    {
        using var begun = new ManualResetEventSlim();
        using var may = new ManualResetEventSlim();
        Task<int> first = Task.Run(() => Ask("title", () =>
        {
            begun.Set();
            may.Wait();
            return 1;
        }));
        begun.Wait();

        Task<int> second = Ask("code", () => 2);
        Task<int> plain = Ask(property: null, () => 3);

        Assert.True(plain.IsCompletedSuccessfully);
        Assert.False(second.IsCompleted);
        may.Set();
        Assert.Equal(1, await first);
        Assert.Equal(2, await second);
    }

    [Fact]
    public async Task AskAsync_WhatWasWorkedOutBefore_WaitsForNobody()
    {
        await Ask("known", () => 1);
        using var begun = new ManualResetEventSlim();
        using var may = new ManualResetEventSlim();
        Task<int> other = Task.Run(() => Ask("new", () =>
        {
            begun.Set();
            may.Wait();
            return 2;
        }));
        begun.Wait();

        Assert.True(Ask("KNOWN", () => 3).IsCompletedSuccessfully);
        may.Set();
        await other;
    }

    [Fact]
    public async Task AskAsync_OneThatFails_LetsTheNextGo()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => Ask("broken", () => throw new InvalidOperationException()));

        Assert.Equal(2, await Ask("broken", () => 2));
    }

    [Fact]
    public async Task AskAsync_SmallTree_TakesNoTurn()
    {
        int answer = await Ask("outer", () => Ask("inner", () => 7, Small).GetAwaiter().GetResult());

        Assert.Equal(7, answer);
    }

    private Task<int> Ask(string? property, Func<int> ask, IndexSnapshot? snapshot = null)
    {
        Condition[] conditions = property is null ? [] : [new PropertyCondition(property, Comparison.Is, "x")];
        return _turns.AskAsync(new ItemQuery(Selection.All, conditions, [], 0, 10), snapshot ?? Large, null, null, ask, CancellationToken.None);
    }
}
