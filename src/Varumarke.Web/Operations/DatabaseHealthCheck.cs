using Microsoft.Extensions.Diagnostics.HealthChecks;
using Varumarke.Core.Boot;

namespace Varumarke.Web.Operations;

/// <summary>Ready when the database answers and can be written. One that another process is writing just now is.</summary>
internal sealed class DatabaseHealthCheck(IDatabaseProbe database, RecentFaults recent) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await recent.OfAsync("database", () => database.FindFaultAsync(CancellationToken.None)) is { } fault
            ? HealthCheckResult.Unhealthy(fault)
            : HealthCheckResult.Healthy("The database answers and can be written.");
}
