using Microsoft.Extensions.Diagnostics.HealthChecks;
using Varumarke.Core.Storage;

namespace Varumarke.Web.Operations;

/// <summary>Ready when the store of media answers. Renditions can do without theirs: they are made again.</summary>
internal sealed class StorageHealthCheck([FromKeyedServices(FileStores.Media)] IFileStore media) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // Whether there is such a file does not matter.
            await media.FindAsync("health", cancellationToken);
            return HealthCheckResult.Healthy("The store of media answers.");
        }
        catch (FileStoreException failure)
        {
            return HealthCheckResult.Unhealthy("The store of media does not answer.", failure);
        }
    }
}
