using Microsoft.Extensions.Diagnostics.HealthChecks;
using Varumarke.Core.Storage;

namespace Varumarke.Web.Operations;

/// <summary>Ready when the store of media answers and can be written.</summary>
internal sealed class StorageHealthCheck([FromKeyedServices(FileStores.Media)] IFileStore media, RecentFaults recent) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // Whether there is such a file does not matter.
            await media.FindAsync("health", cancellationToken);
        }
        catch (FileStoreException failure)
        {
            return HealthCheckResult.Unhealthy("The store of media does not answer.", failure);
        }

        return await recent.OfAsync("media", () => StoreFault.FindAsync("media", media)) is { } fault
            ? HealthCheckResult.Unhealthy(fault)
            : HealthCheckResult.Healthy("The store of media answers and can be written.");
    }
}
