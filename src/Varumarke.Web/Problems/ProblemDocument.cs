using Microsoft.AspNetCore.WebUtilities;
using Varumarke.Core.Problems;

namespace Varumarke.Web.Problems;

/// <summary>The problem document for what is refused before, or falls through, what answers requests.</summary>
internal static class ProblemDocument
{
    private const int LongestDetail = 300;

    public static byte[] Of(int status, string? detail)
    {
        string title = ReasonPhrases.GetReasonPhrase(status);
        string? told = detail is { Length: > LongestDetail } ? detail[..LongestDetail] + "…" : detail;
        return new Problem(status, title.Length == 0 ? "Error" : title, told).ToJson();
    }

    public static Task WriteAsync(HttpContext context, int status, string? detail)
    {
        byte[] body = Of(status, detail);
        HttpResponse response = context.Response;
        response.StatusCode = status;
        response.ContentType = Problem.ContentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body).AsTask();
    }
}
