using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Varumarke.Core.Problems;

namespace Varumarke.Http.Problems;

/// <summary>
/// Sends problem documents: the one way in which every door refuses. In the language that the request's <c>Accept-Language</c>
/// likes better; kept by nobody, since there is nothing to ask about a kept one and an approval a second later makes it untrue
/// (404, 405, 410 and 414 may be kept for days by whoever is not told, RFC 9110, 15.1).
/// </summary>
public static class ProblemWriter
{
    private static readonly StringValues NoStore = "no-store";
    private static readonly StringValues NoSniff = "nosniff";

    /// <summary>Sends a problem with the title of its status.</summary>
    public static Task WriteAsync(HttpContext context, int status, Wording? detail) => WriteAsync(context, Problem.Of(status, detail));

    /// <summary>Sends a problem.</summary>
    public static Task WriteAsync(HttpContext context, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(problem);
        string language = ReaderLanguage.Of(context.Request.Headers.AcceptLanguage);
        byte[] body = problem.ToJson(language);
        HttpResponse response = context.Response;
        IHeaderDictionary headers = response.Headers;
        response.StatusCode = problem.Status;
        headers.ContentType = Problem.ContentType;
        headers.ContentLength = body.Length;
        headers.ContentLanguage = language;
        headers.CacheControl = NoStore;
        headers.XContentTypeOptions = NoSniff;
        headers.ETag = StringValues.Empty;
        if (!headers.Vary.ToString().Contains("Accept-Language", StringComparison.OrdinalIgnoreCase))
        {
            headers.Append("Vary", "Accept-Language");
        }

        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
