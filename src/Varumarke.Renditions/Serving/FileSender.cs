using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;
using Varumarke.Renditions.Sources;

namespace Varumarke.Renditions.Serving;

/// <summary>
/// Sends a file, or the part of it that is asked for, or says that the reader has it already (RFC 9110, sections 13 and 14).
/// Several parts at once are answered with the whole.
/// </summary>
internal static class FileSender
{
    private const int BufferSize = 64 * 1024;
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Bytes = "bytes";

    public static Task SendAsync(HttpContext context, FileHead head, byte[] content)
    {
        if (Begin(context, head, content.Length) is not { } part)
        {
            return Task.CompletedTask;
        }

        ValueTask<System.IO.Pipelines.FlushResult> written = context.Response.BodyWriter.WriteAsync(content.AsMemory((int)part.From, (int)part.Length));
        if (!written.IsCompletedSuccessfully)
        {
            return written.AsTask();
        }

        _ = written.Result;
        return Task.CompletedTask;
    }

    /// <summary>Sends from a stream that can seek, and leaves it to the caller to dispose it.</summary>
    public static async Task SendAsync(HttpContext context, FileHead head, Stream content)
    {
        if (Begin(context, head, content.Length) is not { Length: > 0 } part)
        {
            return;
        }

        content.Seek(part.From, SeekOrigin.Begin);
        try
        {
            await StreamCopyOperation.CopyToAsync(content, context.Response.Body, part.Length, BufferSize, context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            // The reader has gone; what was sent so far must not look like the whole.
            context.Abort();
        }
    }

    /// <summary>Answers a request whose conditions settle it without the file: 304 or 412. False when the file is wanted.</summary>
    public static bool TrySettle(HttpContext context, FileHead head)
    {
        Condition condition = Conditions.Judge(context.Request, head);
        if (condition == Condition.Send)
        {
            return false;
        }

        context.Response.StatusCode = condition == Condition.NotModified ? StatusCodes.Status304NotModified : StatusCodes.Status412PreconditionFailed;
        SetAlways(context.Response.Headers, head);
        return true;
    }

    // Null when nothing is to follow the head.
    private static Part? Begin(HttpContext context, FileHead head, long length)
    {
        if (TrySettle(context, head))
        {
            return null;
        }

        HttpResponse response = context.Response;
        IHeaderDictionary headers = response.Headers;
        Part whole = new(0, length);
        SetAlways(headers, head);
        headers.AcceptRanges = Bytes;
        Part? part = Conditions.Part(context.Request, head, length);
        if (part is { Length: < 0 })
        {
            response.StatusCode = StatusCodes.Status416RangeNotSatisfiable;
            headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes */{length}");
            return null;
        }

        Set(headers, head);
        headers.ContentType = head.ContentType;

        if (part is { } some)
        {
            response.StatusCode = StatusCodes.Status206PartialContent;
            headers.ContentRange = string.Create(CultureInfo.InvariantCulture, $"bytes {some.From}-{some.From + some.Length - 1}/{length}");
            whole = some;
        }

        response.ContentLength = whole.Length;
        return HttpMethods.IsHead(context.Request.Method) ? null : whole;
    }

    private static void SetAlways(IHeaderDictionary headers, FileHead head)
    {
        headers.ETag = head.ETag;
        headers.CacheControl = head.CacheControl;
        if (head.Vary.Count > 0)
        {
            headers.Vary = head.Vary;
        }
    }

    private static void Set(IHeaderDictionary headers, FileHead head)
    {
        headers.XContentTypeOptions = NoSniff;
        if (head.LastModified is { } modified)
        {
            headers.LastModified = modified.ToString("R", CultureInfo.InvariantCulture);
        }

        if (head.ContentDisposition.Count > 0)
        {
            headers.ContentDisposition = head.ContentDisposition;
        }

        if (head.ContentSecurityPolicy.Count > 0)
        {
            headers.ContentSecurityPolicy = head.ContentSecurityPolicy;
        }
    }
}
