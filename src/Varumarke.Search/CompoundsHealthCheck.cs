using Microsoft.Extensions.Diagnostics.HealthChecks;
using Varumarke.Search.Compounds;

namespace Varumarke.Search;

/// <summary>A search without its dictionary answers, and finds less by parts of compounds: ready all the same, and worse for it.</summary>
internal sealed class CompoundsHealthCheck(SwedishCompounds compounds) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(compounds.HasDictionary
        ? HealthCheckResult.Healthy("Compounds are taken apart by the Swedish dictionary.")
        : HealthCheckResult.Degraded("The Swedish dictionary is missing: compounds are taken apart by our own words alone."));
}
