using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Varumarke.Core.OwnWork;
using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying.SiteFields;

namespace Varumarke.DeliveryApi.Changes;

/// <summary>
/// Reads the trees once the host has started, so that the first query does not wait for it. A host that stops waits for the
/// reading: nothing may touch the database of a program that says it has stopped.
/// </summary>
internal sealed class IndexWarmUp(IServiceProvider services, IHostApplicationLifetime lifetime, ILogger<IndexWarmUp> logger) : IHostedService
{
    private Task _reading = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Begin);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => _reading.WaitAsync(cancellationToken);

    private void Begin() => _reading = Apart.Run(Read);

    private void Read()
    {
        try
        {
            // Made here, since hosted services are made before the engine has booted.
            PublishedIndexes indexes = services.GetRequiredService<PublishedIndexes>();
            IndexSnapshot published = indexes.Published.Snapshot();
            logger.IndexRead(published.Count, indexes.Media.Snapshot().Count);
            services.GetRequiredService<SiteFieldIndexes>().Documents(preview: false).WarmUp(published);
        }
#pragma warning disable CA1031 // The first query will try again, and answer for it.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            logger.IndexNotRead(exception);
        }
    }
}
