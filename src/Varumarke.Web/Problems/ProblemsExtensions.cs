using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;
using Varumarke.DeliveryApi;

namespace Varumarke.Web.Problems;

/// <summary>Answers to what cannot be answered.</summary>
internal static class ProblemsExtensions
{
    /// <summary>Every refusal and every failure is a problem document, also those that the server itself makes.</summary>
    public static WebApplicationBuilder AddProblems(this WebApplicationBuilder builder)
    {
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.IncludeFailureMessage = false);
        builder.Services.AddSingleton<IDeveloperPageExceptionFilter, NoStackTraces>();
        builder.Services.AddHostedService<RefusedByServer>();
        builder.Services.AddOptions<KestrelServerOptions>().Configure<IOptions<DeliveryApiOptions>>(LetLongQueriesIn);
        return builder;
    }

    /// <summary>Stands before all others, also before the step that looks at Host (AllowedHosts) and would answer in a page of its own.</summary>
    public static IApplicationBuilder UseProblems(this IApplicationBuilder app) => app.UseMiddleware<ProblemMiddleware>();

    /// <summary>A query as long as the API allows must reach the API, which can say what is wrong with a longer one.</summary>
    private static void LetLongQueriesIn(KestrelServerOptions server, IOptions<DeliveryApiOptions> api)
    {
        const int pathAndMethod = 16 * 1024;
        server.Limits.MaxRequestLineSize = Math.Max(server.Limits.MaxRequestLineSize, (2 * api.Value.MaxQueryLength) + pathAndMethod);
        server.Limits.MaxRequestBufferSize = Math.Max(server.Limits.MaxRequestBufferSize ?? 0, 2L * server.Limits.MaxRequestLineSize);
    }
}
