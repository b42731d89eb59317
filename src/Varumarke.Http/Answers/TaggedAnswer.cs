using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Varumarke.Http.Answers;

/// <summary>Sends an answer under the tag of its content, or 304 to those who have it already. It is kept by nobody who does not ask again.</summary>
public static class TaggedAnswer
{
    private const int TagLength = 16;
    private static readonly StringValues AskAgain = "public, no-cache";
    private static readonly StringValues NoSniff = "nosniff";

    /// <summary>Sends a body.</summary>
    /// <param name="context">The request.</param>
    /// <param name="body">The whole body.</param>
    /// <param name="contentType">Its media type.</param>
    /// <param name="language">The language that it speaks; null for none.</param>
    public static Task SendAsync(HttpContext context, byte[] body, string contentType, string? language = null)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(body);
        HttpResponse response = context.Response;
        string tag = $"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, TagLength))}\"";
        response.Headers.ETag = tag;
        response.Headers.CacheControl = AskAgain;
        response.Headers.XContentTypeOptions = NoSniff;
        if (language is not null)
        {
            response.Headers.ContentLanguage = language;
        }

        if (EntityTags.Contain(context.Request.Headers.IfNoneMatch, tag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = contentType;
        response.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
