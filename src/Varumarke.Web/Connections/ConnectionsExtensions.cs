using System.IO.Pipelines;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Varumarke.Web.Problems;

namespace Varumarke.Web.Connections;

/// <summary>What stands between the server and its connections.</summary>
internal static class ConnectionsExtensions
{
    /// <summary>Answers leave in large pieces, and a request that the server refuses while it reads it is answered in words.</summary>
    public static WebApplicationBuilder AddConnections(this WebApplicationBuilder builder)
    {
        // The server keeps one setting of defaults, so everything that wraps a connection is named here.
        builder.Services.Configure<KestrelServerOptions>(server =>
        {
            server.ConfigureEndpointDefaults(endpoint => endpoint.WrapOutput(output => new RefusalWriter(new GrowingWriter(output))));

            // Which server it is helps nobody but those who look for its faults.
            server.AddServerHeader = false;
        });
        return builder;
    }

    private static void WrapOutput(this ListenOptions endpoint, Func<PipeWriter, PipeWriter> wrap) => endpoint.Use(next => connection =>
    {
        connection.Transport = new Transport(connection.Transport.Input, wrap(connection.Transport.Output));
        return next(connection);
    });

    private sealed record Transport(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
