using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Pictures;
using Varumarke.Core.Problems;
using Varumarke.Core.Rights;

namespace Varumarke.Renditions.Serving;

/// <summary>Says why there is no file: problem documents (RFC 9457) that name what was wrong and what is allowed.</summary>
internal static class AssetProblems
{
    /// <summary>The gate said no.</summary>
    public static Task RefusedAsync(HttpContext context, AssetRefusals refusals, AssetDecision decision)
    {
        Problem problem = refusals.Problem(decision, context.Request.Headers.AcceptLanguage);
        context.Response.Headers.ContentLanguage = problem.Language;
        context.Response.Headers.Vary = "Accept-Language";
        return WriteAsync(context, problem);
    }

    /// <summary>There is nothing at the address, whoever may know of what.</summary>
    public static Task NotFoundAsync(HttpContext context, string detail) => WriteAsync(context, new Problem(404, "Not Found", detail));

    /// <summary>A part of the address names nothing.</summary>
    public static Task UnknownAsync(HttpContext context, RequestFault fault) => WriteAsync(context, new Problem(404, "Not Found", fault.Detail, new Dictionary<string, object?>
    {
        ["parameter"] = fault.Parameter,
        ["allowed"] = fault.Allowed,
    }));

    /// <summary>The address is wrong; each fault is listed.</summary>
    public static Task FaultsAsync(HttpContext context, IReadOnlyList<RequestFault> faults) => WriteAsync(context, RequestFault.Problem("Bad Request", faults));

    /// <summary>The signature is missing, or is not ours.</summary>
    public static Task UnsignedAsync(HttpContext context, bool isSigned) => WriteAsync(context, new Problem(
        403,
        "Forbidden",
        isSigned
            ? "The signature ('hmac') does not belong to this address, or its key has been retired."
            : "Sizes of one's own choosing need a signature ('hmac'). Take the addresses that the APIs give, or a preset: /renditions/{key}/{preset}.{format}."));

    /// <summary>The picture cannot be made into what was asked for.</summary>
    public static Task VerdictAsync(HttpContext context, PictureVerdict verdict) => WriteAsync(context, new Problem(
        verdict.Status,
        verdict.Status == 413 ? "Content Too Large" : "Unsupported Media Type",
        verdict.Detail ?? "The picture cannot be read."));

    /// <summary>Come back later.</summary>
    public static Task BusyAsync(HttpContext context, int retryAfterSeconds, string detail)
    {
        context.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return WriteAsync(context, new Problem(503, "Service Unavailable", detail));
    }

    public static Task MethodNotAllowedAsync(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD";
        return WriteAsync(context, new Problem(405, "Method Not Allowed", "Files can be read only: GET or HEAD."));
    }

    private static async Task WriteAsync(HttpContext context, Problem problem)
    {
        byte[] body = problem.ToJson();
        HttpResponse response = context.Response;
        response.StatusCode = problem.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentType = Problem.ContentType;
        response.Headers.XContentTypeOptions = "nosniff";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
