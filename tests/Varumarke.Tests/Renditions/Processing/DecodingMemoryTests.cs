using Varumarke.Renditions.Processing;

namespace Varumarke.Tests.Renditions.Processing;

public sealed class DecodingMemoryTests
{
    [Fact]
    public async Task TakeAsync_MoreThanIsFree_WaitsItsTurn()
    {
        var memory = new DecodingMemory(100);
        IDisposable first = await memory.TakeAsync(60, CancellationToken.None);
        Task<IDisposable> large = memory.TakeAsync(80, CancellationToken.None).AsTask();
        Task<IDisposable> small = memory.TakeAsync(10, CancellationToken.None).AsTask();

        // The small one would fit, and would let the large one starve.
        Assert.False(large.IsCompleted || small.IsCompleted);
        first.Dispose();
        first.Dispose();
        using IDisposable second = await large;
        using IDisposable third = await small;
    }

    [Fact]
    public async Task TakeAsync_GivenUp_LetsTheNextOneIn()
    {
        var memory = new DecodingMemory(100);
        using IDisposable first = await memory.TakeAsync(60, CancellationToken.None);
        using var cancellation = new CancellationTokenSource();
        Task<IDisposable> large = memory.TakeAsync(80, cancellation.Token).AsTask();
        Task<IDisposable> small = memory.TakeAsync(40, CancellationToken.None).AsTask();

        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => large);
        using IDisposable second = await small;
    }

    [Fact]
    public async Task TakeAsync_MoreThanThereIs_TakesAllOfIt()
    {
        var memory = new DecodingMemory(100);

        using IDisposable all = await memory.TakeAsync(1000, CancellationToken.None);

        Assert.False(memory.TakeAsync(1, CancellationToken.None).AsTask().IsCompleted);
    }
}
