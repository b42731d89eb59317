using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Varumarke.Engine.Recalls;
using Varumarke.Tests.Engine.PublishedCache;

namespace Varumarke.Tests.Engine.Recalls;

public sealed class ReleaseKeeperTests
{
    /// <summary>Two may stop a host at once, and one of them disposes of it first.</summary>
    [Fact]
    public async Task Stop_AlreadyDisposed_EndsAllTheSame()
    {
        using var started = new CancellationTokenSource();
        using var changes = new ReleaseChanges();
        await using ServiceProvider services = new ServiceCollection().BuildServiceProvider();
        var keeper = new ReleaseKeeper(
            services, changes, Stub.Of<IHostApplicationLifetime>((_, _) => started.Token), NullLogger<ReleaseKeeper>.Instance);
        await keeper.StartAsync(CancellationToken.None);
        await started.CancelAsync();

        keeper.Dispose();

        await keeper.StopAsync(CancellationToken.None);
    }
}
