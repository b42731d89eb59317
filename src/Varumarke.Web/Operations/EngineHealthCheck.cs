using Microsoft.Extensions.Diagnostics.HealthChecks;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Web.Operations;

/// <summary>Ready when Umbraco's engine runs and the program has not been told to stop.</summary>
internal sealed class EngineHealthCheck(IRuntimeState runtime, IHostApplicationLifetime lifetime) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        lifetime.ApplicationStopping.IsCancellationRequested ? HealthCheckResult.Unhealthy("The program is stopping.")
        : runtime.Level == RuntimeLevel.Run ? HealthCheckResult.Healthy("The engine runs.")
        : HealthCheckResult.Unhealthy($"The engine is at level {runtime.Level}."));
}
