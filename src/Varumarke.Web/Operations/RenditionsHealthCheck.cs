using Microsoft.Extensions.Diagnostics.HealthChecks;
using Varumarke.Core.Storage;

namespace Varumarke.Web.Operations;

/// <summary>Renditions that cannot be stored are made at each request: ready all the same, and worse for it.</summary>
internal sealed class RenditionsHealthCheck([FromKeyedServices(FileStores.Renditions)] IFileStore renditions, RecentFaults recent) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await recent.OfAsync("renditions", () => StoreFault.FindAsync("renditions", renditions)) is { } fault
            ? HealthCheckResult.Degraded(fault)
            : HealthCheckResult.Healthy("The store of renditions can be written.");
}
