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

    /// <summary>In the reader's language, where the title of the status is known in it.</summary>
    public static Task WriteAsync(HttpContext context, int status, Wording? detail)
    {
        string language = ProblemTitle.Known.Contains(status) ? ReaderLanguage.Of(context.Request.Headers.AcceptLanguage) : ReaderLanguage.English;
        HttpResponse response = context.Response;
        response.Headers.ContentLanguage = language;
        response.Headers.Vary = "Accept-Language";
        return language == ReaderLanguage.English
            ? WriteAsync(context, status, detail?.English)
            : WriteAsync(context, status, new Problem(status, ProblemTitle.Of(status).In(language), detail?.In(language)).ToJson());
    }

    /// <summary>In the words of whoever found the fault, which are English.</summary>
    public static Task WriteAsync(HttpContext context, int status, string? detail) => WriteAsync(context, status, Of(status, detail));

    private static Task WriteAsync(HttpContext context, int status, byte[] body)
    {
        HttpResponse response = context.Response;
        response.StatusCode = status;
        response.ContentType = Problem.ContentType;
        response.ContentLength = body.Length;
        response.Headers.CacheControl = "no-store";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body).AsTask();
    }
}
