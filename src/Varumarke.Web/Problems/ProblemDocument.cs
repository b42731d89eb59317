using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Varumarke.Web.Problems;

/// <summary>A problem document (RFC 9457) for what is refused before, or falls through, what answers requests.</summary>
internal static class ProblemDocument
{
    public const string ContentType = "application/problem+json";

    private const int LongestDetail = 300;

    public static byte[] Of(int status, string? detail)
    {
        string title = ReasonPhrases.GetReasonPhrase(status);
        var document = new Dictionary<string, object>
        {
            ["type"] = "about:blank",
            ["title"] = title.Length == 0 ? "Error" : title,
            ["status"] = status,
        };
        if (detail is not null)
        {
            document["detail"] = detail.Length > LongestDetail ? detail[..LongestDetail] + "…" : detail;
        }

        return JsonSerializer.SerializeToUtf8Bytes(document);
    }

    public static Task WriteAsync(HttpContext context, int status, string? detail)
    {
        byte[] body = Of(status, detail);
        HttpResponse response = context.Response;
        response.StatusCode = status;
        response.ContentType = ContentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body).AsTask();
    }
}
