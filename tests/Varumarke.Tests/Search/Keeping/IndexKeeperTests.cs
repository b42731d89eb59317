using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Varumarke.Search.Gates;
using Varumarke.Search.Keeping;
using Varumarke.Tests.Engine.PublishedCache;

namespace Varumarke.Tests.Search.Keeping;

public sealed class IndexKeeperTests
{
    /// <summary>Two may stop a host at once, and one of them disposes of it first.</summary>
    [Fact]
    public async Task Stop_AlreadyDisposed_EndsAllTheSame()
    {
        using var started = new CancellationTokenSource();
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        var keeper = new IndexKeeper(
            services, new ChangeQueue(new ChangeGeneration()), Stub.Of<IHostApplicationLifetime>((_, _) => started.Token), NullLogger<IndexKeeper>.Instance);
        await keeper.StartAsync(CancellationToken.None);
        await started.CancelAsync();

        keeper.Dispose();

        await keeper.StopAsync(CancellationToken.None);
    }
}
