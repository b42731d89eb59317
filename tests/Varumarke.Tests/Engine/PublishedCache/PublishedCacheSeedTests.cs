using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.PublishedCache;
using Varumarke.Engine.PublishedCache;

namespace Varumarke.Tests.Engine.PublishedCache;

/// <summary>What the start has set going is over when the program says that it has stopped.</summary>
public sealed class PublishedCacheSeedTests
{
    [Fact]
    public async Task Stop_SeedingIsUnderWay_IsToldToEndAndWaitedFor()
    {
        var begun = new TaskCompletionSource<CancellationToken>();
        var end = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        IDocumentCacheService documents = Stub.Of<IDocumentCacheService>((_, arguments) =>
        {
            begun.SetResult((CancellationToken)arguments[0]!);
            return end.Task;
        });
        using var stop = new CancellationTokenSource();
        IHostApplicationLifetime lifetime = Stub.Of<IHostApplicationLifetime>((_, _) => stop.Token);
        var seed = new PublishedCacheSeed(documents, lifetime, NullLogger<PublishedCacheSeed>.Instance);

        seed.Handle(new UmbracoApplicationStartedNotification(isRestarting: false));
        CancellationToken told = await begun.Task;
        await stop.CancelAsync();
        Task stopped = seed.HandleAsync(new UmbracoApplicationStoppingNotification(isRestarting: false), CancellationToken.None);

        Assert.True(told.IsCancellationRequested);
        Assert.False(stopped.IsCompleted);
        end.SetCanceled(told);
        await stopped;
    }

    [Fact]
    public async Task Stop_NeverStarted_WaitsForNothing()
    {
        IDocumentCacheService documents = Stub.Of<IDocumentCacheService>((method, _) => throw new NotSupportedException(method.Name));
        IHostApplicationLifetime lifetime = Stub.Of<IHostApplicationLifetime>((_, _) => CancellationToken.None);
        var seed = new PublishedCacheSeed(documents, lifetime, NullLogger<PublishedCacheSeed>.Instance);

        await seed.HandleAsync(new UmbracoApplicationStoppingNotification(isRestarting: false), CancellationToken.None);
    }
}
