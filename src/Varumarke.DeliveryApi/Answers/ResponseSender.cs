using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.DeliveryApi.Compression;
using Varumarke.DeliveryApi.Headers;

namespace Varumarke.DeliveryApi.Answers;

/// <summary>
/// Sends an answer, packed when the reader takes it so, or 304 when the reader has it already. Nothing secret stands in an answer
/// beside what the reader wrote, so that its length tells nobody anything (BREACH); previews and problems are never packed.
/// </summary>
internal sealed class ResponseSender(OutputCache cache, IOptions<DeliveryApiOptions> options, IOptionsMonitor<DeliveryApiSettings> settings)
{
    private const int OnePart = 1024 * 1024;

    private static readonly StringValues Json = "application/json; charset=utf-8";
    private static readonly StringValues Vary = DeliveryHeaders.Vary;
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Private = "private, no-cache";
    private static readonly StringValues NoStore = "no-store";
    private readonly StringValues _public = options.Value.Cache.MaxAge > TimeSpan.Zero
        ? "public, max-age=" + ((long)options.Value.Cache.MaxAge.TotalSeconds).ToString(CultureInfo.InvariantCulture)
        : "public, no-cache";

    public Task SendAsync(HttpContext context, CachedResponse answer, bool preview = false)
    {
        HttpResponse response = context.Response;
        IHeaderDictionary headers = response.Headers;
        ContentCoding coding = preview ? ContentCoding.Identity : AcceptEncoding.Choose(context.Request.Headers.AcceptEncoding, answer.Body.Length);
        PackedBody? packed = coding == ContentCoding.Identity ? null : answer.Packed.In(coding);
        StringValues etag = packed?.ETag ?? Packer.TagOf(answer.ETag, coding);
        headers.ETag = etag;
        headers.Vary = headers.Vary.Count == 0 ? Vary : StringValues.Concat(headers.Vary, Vary);
        headers.CacheControl = preview ? NoStore : settings.CurrentValue.PublicAccess ? _public : Private;
        if (IsKnown(context.Request.Headers.IfNoneMatch, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        if (coding != ContentCoding.Identity)
        {
            packed ??= Pack(answer, coding);
            headers.ETag = packed?.ETag ?? answer.ETag;
            headers.ContentEncoding = packed?.ContentEncoding ?? StringValues.Empty;
        }

        ReadOnlySpan<byte[]> pieces = packed is null ? answer.Body.Pieces : [packed.Bytes];
        headers.ContentType = Json;
        headers.XContentTypeOptions = NoSniff;
        headers.ContentLength = packed?.Bytes.Length ?? answer.Body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : pieces is [{ Length: <= OnePart } only]
                ? response.BodyWriter.WriteAsync(only).AsTaskQuietly()
                : WritePartsAsync(context, pieces.ToArray());
    }

    private PackedBody? Pack(CachedResponse answer, ContentCoding coding)
    {
        PackedBody? packed = answer.Packed.Pack(answer.Body, answer.ETag, coding);
        if (packed is not null)
        {
            cache.CountPacked(answer, packed.Size);
        }

        return packed;
    }

    // The writer copies what it is given before it sends: part by part, a slow reader holds one part and not the whole again. Begun
    // first, since what is written before that is copied once more.
    private static async Task WritePartsAsync(HttpContext context, byte[][] pieces)
    {
        await context.Response.StartAsync();
        PipeWriter writer = context.Response.BodyWriter;
        int waiting = 0;
        foreach (byte[] piece in pieces)
        {
            for (int at = 0; at < piece.Length; at += OnePart)
            {
                int length = Math.Min(OnePart, piece.Length - at);
                writer.Write(piece.AsSpan(at, length));
                waiting += length;
                if (waiting >= OnePart)
                {
                    waiting = 0;
                    if ((await writer.FlushAsync()).IsCompleted)
                    {
                        return;
                    }
                }
            }
        }

        await writer.FlushAsync();
    }

    private static bool IsKnown(StringValues known, StringValues etag)
    {
        if (known.Count == 0)
        {
            return false;
        }

        string own = etag.ToString();
        if (known.Count == 1 && string.Equals(known[0], own, StringComparison.Ordinal))
        {
            return true;
        }

        return EntityTagHeaderValue.TryParseList(known.ToArray()!, out IList<EntityTagHeaderValue>? tags)
            && tags.Any(tag => tag.Tag == "*" || tag.Tag == own);
    }
}
