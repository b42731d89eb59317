using Varumarke.Core.Clustering;
using Varumarke.Testing;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Clustering;

public sealed class SqliteWorkTurnsTests(SqliteFixture fixture) : WorkTurnsContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresWorkTurnsTests(PostgresFixture fixture) : WorkTurnsContract(fixture), IClassFixture<PostgresFixture>;

public abstract class WorkTurnsContract(DatabaseFixture fixture)
{
    private IWorkTurns Turns => fixture.Get<IWorkTurns>();

    [Fact]
    public async Task TryTake_SomebodyHasIt_IsNullUntilItIsGivenBack()
    {
        IAsyncDisposable? first = await Turns.TryTakeAsync("utskick", CancellationToken.None);
        Assert.NotNull(first);
        Assert.Null(await Turns.TryTakeAsync("utskick", CancellationToken.None));

        await first.DisposeAsync();

        await using IAsyncDisposable? second = await Turns.TryTakeAsync("utskick", CancellationToken.None);
        Assert.NotNull(second);
    }

    [Fact]
    public async Task TryTake_OtherWork_IsAnotherTurn()
    {
        await using IAsyncDisposable? one = await Turns.TryTakeAsync("ett", CancellationToken.None);
        await using IAsyncDisposable? other = await Turns.TryTakeAsync("annat", CancellationToken.None);

        Assert.NotNull(one);
        Assert.NotNull(other);
    }

    [Fact]
    public async Task Take_SomebodyHasIt_ComesWhenItIsGivenBack()
    {
        IAsyncDisposable first = await Turns.TakeAsync("import", CancellationToken.None);
        Task<IAsyncDisposable> second = Turns.TakeAsync("import", CancellationToken.None);
        Assert.False(second.IsCompleted);

        await first.DisposeAsync();

        await (await second.WaitAsync(Eventually.Patience)).DisposeAsync();
    }

    [Fact]
    public async Task Take_Cancelled_GivesUpAndHoldsNothing()
    {
        IAsyncDisposable first = await Turns.TakeAsync("avbrott", CancellationToken.None);
        using var cancellation = new CancellationTokenSource();
        Task<IAsyncDisposable> second = Turns.TakeAsync("avbrott", cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);

        await first.DisposeAsync();

        await using IAsyncDisposable? third = await Turns.TryTakeAsync("avbrott", CancellationToken.None);
        Assert.NotNull(third);
    }
}
