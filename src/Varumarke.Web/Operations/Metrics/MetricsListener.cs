using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OpenTelemetry.Metrics;

namespace Varumarke.Web.Operations.Metrics;

/// <summary>
/// Answers <c>/metrics</c> at an address of its own, by a server beside the service's: no proxy that stands before the service
/// passes it on by mistake, and when the address is taken, by another node on this machine, the service runs without it.
/// </summary>
internal sealed class MetricsListener(
    IServiceProvider services,
    IOptions<MetricsOptions> options,
    IHostEnvironment environment,
    IHostApplicationLifetime lifetime,
    ILogger<MetricsListener> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (environment.IsDevelopment() || options.Value.Url is not { Length: > 0 } url)
        {
            return;
        }

        // After the start, of which it is no part.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using CancellationTokenRegistration start = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);
        using KestrelServer server = Server(url);
        try
        {
            await server.StartAsync(new Scrapes(Pipeline(), services), stoppingToken);
        }
        catch (IOException failure)
        {
            logger.NoAddressForMetrics(url, failure.Message);
            return;
        }

        logger.MetricsAt(url);
        await WaitForStopAsync(stoppingToken);
        await server.StopAsync(CancellationToken.None);
    }

    private static async Task WaitForStopAsync(CancellationToken stoppingToken)
    {
        var stopped = new TaskCompletionSource();
        await using CancellationTokenRegistration stop = stoppingToken.Register(stopped.SetResult);
        await stopped.Task;
    }

    private KestrelServer Server(string url)
    {
        var kestrel = new KestrelServerOptions { ApplicationServices = services, AddServerHeader = false };
        var server = new KestrelServer(Options.Create(kestrel), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
        server.Features.Get<IServerAddressesFeature>()!.Addresses.Add(url);
        return server;
    }

    private RequestDelegate Pipeline()
    {
        var app = new ApplicationBuilder(services);
        app.UseOpenTelemetryPrometheusScrapingEndpoint(services.GetRequiredService<MeterProvider>(), null, OperationsExtensions.MetricsPath, null, null);
        return app.Build();
    }

    private sealed class Scrapes(RequestDelegate answer, IServiceProvider services) : IHttpApplication<HttpContext>
    {
        public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures) { RequestServices = services };

        public Task ProcessRequestAsync(HttpContext context) => answer(context);

        public void DisposeContext(HttpContext context, Exception? exception)
        {
        }
    }
}
