using Microsoft.Extensions.Diagnostics.HealthChecks;
using Varumarke.Core.Boot;

namespace Varumarke.Web.Operations;

/// <summary>Ready when the database answers.</summary>
internal sealed class DatabaseHealthCheck(IDatabaseProbe database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        await database.AnswersAsync(cancellationToken)
            ? HealthCheckResult.Healthy("The database answers.")
            : HealthCheckResult.Unhealthy("The database does not answer.");
}
