using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Storage;

namespace Varumarke.Storage.Faults;

/// <summary>
/// Answers 503 where a store cannot be used: the request was right and may be sent again. Outermost, so that it stands for every
/// way out of files; the cause is in the log and not in the answer.
/// </summary>
internal sealed class StoreIsAway(ILogger<StoreIsAway> logger) : IStartupFilter
{
    private const int RetryAfterSeconds = 10;

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(RunAsync);
        next(app);
    };

    private async Task RunAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (FileStoreException failure) when (!context.Response.HasStarted)
        {
            logger.StoreIsAway(failure, context.Request.Path);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.WriteAsJsonAsync(
                new ProblemDetails
                {
                    Type = "https://tools.ietf.org/html/rfc9110#section-15.6.4",
                    Title = "Service Unavailable",
                    Status = StatusCodes.Status503ServiceUnavailable,
                    Detail = "The files cannot be reached at the moment. Try again shortly.",
                },
                options: null,
                "application/problem+json",
                context.RequestAborted);
        }
    }
}
