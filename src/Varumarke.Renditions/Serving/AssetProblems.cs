using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Pictures;
using Varumarke.Core.Rights;
using Varumarke.Renditions.Requests;

namespace Varumarke.Renditions.Serving;

/// <summary>Says why there is no file: problem documents (RFC 9457) that name what was wrong and what is allowed.</summary>
internal static class AssetProblems
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The gate said no.</summary>
    public static Task RefusedAsync(HttpContext context, AssetRefusals refusals, AssetDecision decision)
    {
        string? accepted = context.Request.Headers.AcceptLanguage;
        context.Response.Headers.ContentLanguage = AssetRefusal.LanguageFor(accepted);
        context.Response.Headers.Vary = "Accept-Language";
        return WriteAsync(context, AssetRefusal.StatusOf(decision), new Dictionary<string, object?>(refusals.Problem(decision, accepted)));
    }

    /// <summary>There is nothing at the address, whoever may know of what.</summary>
    public static Task NotFoundAsync(HttpContext context, string detail) => WriteAsync(context, 404, Problem(404, "Not Found", detail));

    /// <summary>A part of the address names nothing.</summary>
    public static Task UnknownAsync(HttpContext context, RequestFault fault)
    {
        Dictionary<string, object?> problem = Problem(404, "Not Found", fault.Detail);
        problem["parameter"] = fault.Parameter;
        problem["allowed"] = fault.Allowed;
        return WriteAsync(context, 404, problem);
    }

    /// <summary>The address is wrong; the first fault gives the title, each is listed.</summary>
    public static Task FaultsAsync(HttpContext context, IReadOnlyList<RequestFault> faults)
    {
        RequestFault first = faults[0];
        string detail = faults.Count == 1
            ? first.Detail
            : string.Create(CultureInfo.InvariantCulture, $"{first.Detail} ({faults.Count - 1} more in 'errors'.)");
        Dictionary<string, object?> problem = Problem(400, "Bad Request", detail);
        problem["parameter"] = first.Parameter;
        problem["allowed"] = first.Allowed;
        problem["errors"] = faults;
        return WriteAsync(context, 400, problem);
    }

    /// <summary>The signature is missing, or is not ours.</summary>
    public static Task UnsignedAsync(HttpContext context, bool isSigned) => WriteAsync(context, 403, Problem(
        403,
        "Forbidden",
        isSigned
            ? "The signature ('hmac') does not belong to this address, or its key has been retired."
            : "Sizes of one's own choosing need a signature ('hmac'). Take the addresses that the APIs give, or a preset: /renditions/{key}/{preset}.{format}."));

    /// <summary>The picture cannot be made into what was asked for.</summary>
    public static Task VerdictAsync(HttpContext context, PictureVerdict verdict) => WriteAsync(context, verdict.Status, Problem(
        verdict.Status,
        verdict.Status == 413 ? "Content Too Large" : "Unsupported Media Type",
        verdict.Detail ?? "The picture cannot be read."));

    /// <summary>Come back later.</summary>
    public static Task BusyAsync(HttpContext context, int retryAfterSeconds, string detail)
    {
        context.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return WriteAsync(context, 503, Problem(503, "Service Unavailable", detail));
    }

    public static Task MethodNotAllowedAsync(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD";
        return WriteAsync(context, 405, Problem(405, "Method Not Allowed", "Files can be read only: GET or HEAD."));
    }

    private static Dictionary<string, object?> Problem(int status, string title, string detail) => new()
    {
        ["type"] = TypeOf(status),
        ["title"] = title,
        ["status"] = status,
        ["detail"] = detail,
    };

    private static string TypeOf(int status) => "https://tools.ietf.org/html/rfc9110#section-15." + status switch
    {
        400 => "5.1",
        403 => "5.4",
        404 => "5.5",
        405 => "5.6",
        413 => "5.14",
        415 => "5.16",
        _ => "6.4",
    };

    private static async Task WriteAsync(HttpContext context, int status, Dictionary<string, object?> problem)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(problem, Web);
        HttpResponse response = context.Response;
        response.StatusCode = status;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentType = "application/problem+json";
        response.Headers.XContentTypeOptions = "nosniff";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
