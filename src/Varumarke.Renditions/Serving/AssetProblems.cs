using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Pictures;
using Varumarke.Core.Problems;
using Varumarke.Core.Rights;
using Varumarke.Renditions.Requests;

namespace Varumarke.Renditions.Serving;

/// <summary>Says why there is no file: problem documents (RFC 9457) that name what was wrong and what is allowed.</summary>
internal static class AssetProblems
{
    /// <summary>The gate said no.</summary>
    public static Task RefusedAsync(HttpContext context, AssetRefusals refusals, AssetDecision decision) =>
        WriteAsync(context, refusals.Problem(decision, context.Request.Headers.AcceptLanguage));

    /// <summary>There is nothing at the address, whoever may know of what.</summary>
    public static Task NotFoundAsync(HttpContext context, Wording detail) => TellAsync(context, StatusCodes.Status404NotFound, detail);

    /// <summary>A part of the address names nothing.</summary>
    public static Task UnknownAsync(HttpContext context, AddressFault fault)
    {
        RequestFault told = fault.In(LanguageOf(context));
        return TellAsync(context, StatusCodes.Status404NotFound, fault.Detail, new() { ["parameter"] = told.Parameter, ["allowed"] = told.Allowed });
    }

    /// <summary>The address is wrong; each fault is listed.</summary>
    public static Task FaultsAsync(HttpContext context, IReadOnlyList<AddressFault> faults)
    {
        string language = LanguageOf(context);
        string title = ProblemTitle.Of(StatusCodes.Status400BadRequest).In(language);
        return WriteAsync(context, RequestFault.Problem(title, [.. faults.Select(fault => fault.In(language))], language) with { Language = language });
    }

    /// <summary>The signature is missing, or is not ours.</summary>
    public static Task UnsignedAsync(HttpContext context, bool isSigned) =>
        TellAsync(context, StatusCodes.Status403Forbidden, isSigned ? AssetTexts.WrongSignature : AssetTexts.Unsigned);

    /// <summary>The picture cannot be made into what was asked for.</summary>
    public static Task VerdictAsync(HttpContext context, PictureVerdict verdict) => TellAsync(context, verdict.Status, verdict.Wording ?? AssetTexts.Unreadable);

    /// <summary>Come back later.</summary>
    public static Task BusyAsync(HttpContext context, int retryAfterSeconds, Wording detail)
    {
        context.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return TellAsync(context, StatusCodes.Status503ServiceUnavailable, detail);
    }

    /// <summary>Come back when some of yours is done.</summary>
    public static Task TooManyAsync(HttpContext context, int retryAfterSeconds, Wording detail)
    {
        context.Response.Headers.RetryAfter = retryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return TellAsync(context, StatusCodes.Status429TooManyRequests, detail);
    }

    public static Task MethodNotAllowedAsync(HttpContext context)
    {
        context.Response.Headers.Allow = "GET, HEAD";
        return TellAsync(context, StatusCodes.Status405MethodNotAllowed, AssetTexts.ReadOnly);
    }

    private static string LanguageOf(HttpContext context) => ReaderLanguage.Of(context.Request.Headers.AcceptLanguage);

    private static Task TellAsync(HttpContext context, int status, Wording detail, Dictionary<string, object?>? more = null)
    {
        string language = LanguageOf(context);
        return WriteAsync(context, new Problem(status, ProblemTitle.Of(status).In(language), detail.In(language), more) { Language = language });
    }

    private static async Task WriteAsync(HttpContext context, Problem problem)
    {
        byte[] body = problem.ToJson();
        HttpResponse response = context.Response;
        response.StatusCode = problem.Status;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentType = Problem.ContentType;
        response.Headers.ContentLanguage = problem.Language;
        response.Headers.Vary = response.Headers.Vary.Count == 0 ? "Accept-Language" : response.Headers.Vary;
        response.Headers.XContentTypeOptions = "nosniff";
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(body, context.RequestAborted);
        }
    }
}
