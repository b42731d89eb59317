using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using OpenTelemetry.Metrics;

namespace Varumarke.Web.Operations;

/// <summary>What those who run the service look at: logs, health and metrics.</summary>
internal static class OperationsExtensions
{
    private const string Ready = "ready";

    /// <summary>Structured logs, health checks and OpenTelemetry metrics.</summary>
    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder)
    {
        // A person at a terminal gets lines to read; whatever collects the output gets events to parse.
        if (!builder.Environment.IsDevelopment() && Console.IsOutputRedirected)
        {
            builder.Logging.ClearProviders().AddJsonConsole(console => console.IncludeScopes = true);
        }

        builder.Services.AddHealthChecks()
            .AddCheck<EngineHealthCheck>("engine", tags: [Ready])
            .AddCheck<DatabaseHealthCheck>("database", tags: [Ready])
            .AddCheck<StorageHealthCheck>("storage", tags: [Ready]);
        builder.Services.AddSingleton<CacheMetrics>();
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics
            .AddAspNetCoreInstrumentation()
            .AddRuntimeInstrumentation()
            .AddMeter("Varumarke.Renditions")
            .AddMeter(CacheMetrics.MeterName)
            .AddView(WithoutMemoryPool)
            .AddPrometheusExporter());
        return builder;
    }

    // Counted at every 4 KB that leave, which costs a picture a twentieth of its time and tells nobody anything. Asked like this
    // and not by a name with an asterisk, which would be compiled as a regular expression at every start.
    private static MetricStreamConfiguration? WithoutMemoryPool(Instrument instrument) =>
        instrument.Name.StartsWith("aspnetcore.memory_pool.", StringComparison.Ordinal) ? MetricStreamConfiguration.Drop : null;

    /// <summary><c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c>.</summary>
    public static WebApplication MapOperations(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthReportWriter.WriteAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = HealthReportWriter.WriteAsync });
        _ = app.Services.GetRequiredService<CacheMetrics>();
        app.MapPrometheusScrapingEndpoint("/metrics");
        return app;
    }
}
