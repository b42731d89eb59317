using System.Text;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Pages;

namespace Varumarke.Http.Pages;

/// <summary>Sends pages for people, each with what its browser must not do for it.</summary>
public static class PageWriter
{
    /// <summary>Sends a page that <see cref="PlainPage"/> made.</summary>
    /// <param name="context">The request.</param>
    /// <param name="status">The HTTP status; what is no answer (400 and above) is kept by nobody.</param>
    /// <param name="page">The document.</param>
    /// <param name="language">The language that it speaks.</param>
    public static Task WriteAsync(HttpContext context, int status, string page, string language) => WriteAsync(context, status, Encoding.UTF8.GetBytes(page), language);

    /// <inheritdoc cref="WriteAsync(HttpContext, int, string, string)"/>
    public static async Task WriteAsync(HttpContext context, int status, byte[] page, string language)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(page);
        HttpResponse response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.ContentLength = page.Length;
        response.Headers.ContentLanguage = language;
        response.Headers.CacheControl = status < StatusCodes.Status400BadRequest ? "public, no-cache" : "no-store";
        Protect(response, PlainPage.ContentSecurityPolicy);
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(page, context.RequestAborted);
        }
    }

    /// <summary>The headers of every page: what it may load and who may frame it, that it is what it says, and how much of its address others learn.</summary>
    public static void Protect(HttpResponse response, string policy)
    {
        ArgumentNullException.ThrowIfNull(response);
        response.Headers.ContentSecurityPolicy = policy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
    }
}
