using System.Diagnostics.Metrics;
using System.Reflection;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using Varumarke.Web.Operations.Metrics;

namespace Varumarke.Web.Operations;

/// <summary>What those who run the service look at: logs, health and metrics.</summary>
internal static class OperationsExtensions
{
    /// <summary>Where the measurements are.</summary>
    public const string MetricsPath = "/metrics";

    private const string Ready = "ready";

    /// <summary>Structured logs, health checks and OpenTelemetry metrics.</summary>
    public static WebApplicationBuilder AddOperations(this WebApplicationBuilder builder)
    {
        // A person at a terminal gets lines to read; whatever collects the output gets events to parse.
        if (!builder.Environment.IsDevelopment() && Console.IsOutputRedirected)
        {
            builder.Logging.ClearProviders().AddJsonConsole(console => console.IncludeScopes = true);
        }
        else
        {
            builder.Logging.AddSimpleConsole(console => (console.SingleLine, console.TimestampFormat) = (true, "HH:mm:ss "));
        }

        // A start that fails says why in a sentence (StartupFailure), or ends the program with the exception; the host would
        // log that exception first, with all its frames.
        var start = new StartPhase();
        builder.Services.AddSingleton(start);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => start.IsOver && level >= LogLevel.Information);

        builder.Services.AddSingleton<RecentFaults>();
        builder.Services.AddHealthChecks()
            .AddCheck<EngineHealthCheck>("engine", tags: [Ready])
            .AddCheck<DatabaseHealthCheck>("database", tags: [Ready])
            .AddCheck<StorageHealthCheck>("storage", tags: [Ready])
            .AddCheck<RenditionsHealthCheck>("renditions", tags: [Ready]);
        builder.AddMetrics();
        return builder;
    }

    private static void AddMetrics(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<MetricsOptions>().BindConfiguration(MetricsOptions.Section).ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<MetricsOptions>, MetricsOptionsValidator>();
        builder.Services.AddHostedService<MetricsListener>();
        builder.Services.AddSingleton<CacheMetrics>();
        builder.Services.AddOpenTelemetry()
            .ConfigureResource(service => service.AddService(builder.Configuration["OTEL_SERVICE_NAME"] ?? "varumarke", serviceVersion: Version))
            .WithMetrics(metrics => metrics
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddMeter("Varumarke.Renditions")
                .AddMeter(CacheMetrics.MeterName)
                .AddView(WithoutMemoryPool)
                .AddPrometheusExporter());
    }

    private static string? Version => typeof(OperationsExtensions).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;

    // Counted at every 4 KB that leave, which costs a picture a twentieth of its time and tells nobody anything. Asked like this
    // and not by a name with an asterisk, which would be compiled as a regular expression at every start.
    private static MetricStreamConfiguration? WithoutMemoryPool(Instrument instrument) =>
        instrument.Name.StartsWith("aspnetcore.memory_pool.", StringComparison.Ordinal) ? MetricStreamConfiguration.Drop : null;

    /// <summary><c>/health/live</c>, <c>/health/ready</c> and, to those who may, <c>/metrics</c>.</summary>
    public static WebApplication MapOperations(this WebApplication app)
    {
        StartPhase start = app.Services.GetRequiredService<StartPhase>();
        app.Lifetime.ApplicationStarted.Register(() => start.IsOver = true);
        app.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false, ResponseWriter = HealthReportWriter.WriteAsync });
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains(Ready), ResponseWriter = HealthReportWriter.WriteAsync });
        _ = app.Services.GetRequiredService<CacheMetrics>();
        app.MapMetrics(app.Services.GetRequiredService<IOptions<MetricsOptions>>().Value.Key);
        return app;
    }

    // What it tells of traffic and memory is nobody's business out there, and a proxy that forgets to keep it back is easily made.
    private static void MapMetrics(this WebApplication app, string? key)
    {
        if (!string.IsNullOrEmpty(key))
        {
            app.MapPrometheusScrapingEndpoint(MetricsPath).RequireKey(key);
        }
        else if (app.Environment.IsDevelopment())
        {
            app.MapPrometheusScrapingEndpoint(MetricsPath);
        }
    }
}
