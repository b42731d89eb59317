using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Varumarke.DeliveryApi.Changes;
using Varumarke.DeliveryApi.Index;
using Varumarke.Tests.Engine.PublishedCache;

namespace Varumarke.Tests.DeliveryApi.Changes;

/// <summary>What the start has set going is over when the program says that it has stopped.</summary>
public sealed class IndexWarmUpTests
{
    [Fact]
    public async Task StopAsync_TreesAreBeingRead_WaitsForIt()
    {
        using var begun = new SemaphoreSlim(0);
        using var end = new SemaphoreSlim(0);
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton<PublishedIndexes>(_ =>
            {
                begun.Release();
                end.Wait();
                throw new InvalidOperationException("The database is not there.");
            })
            .BuildServiceProvider();
        using var started = new CancellationTokenSource();
        IHostApplicationLifetime lifetime = Stub.Of<IHostApplicationLifetime>((_, _) => started.Token);
        var warmUp = new IndexWarmUp(services, lifetime, NullLogger<IndexWarmUp>.Instance);

        await warmUp.StartAsync(CancellationToken.None);
        await started.CancelAsync();
        await begun.WaitAsync();
        Task stopped = warmUp.StopAsync(CancellationToken.None);

        Assert.False(stopped.IsCompleted);
        end.Release();
        await stopped;
    }
}
