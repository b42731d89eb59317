using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.DeliveryApi.Requests;

namespace Varumarke.DeliveryApi.Caching;

/// <summary>Sends an answer, or 304 when the reader has it already.</summary>
internal sealed class ResponseSender(IOptions<DeliveryApiOptions> options, IOptionsMonitor<DeliveryApiSettings> settings)
{
    private static readonly StringValues Json = "application/json; charset=utf-8";
    private static readonly StringValues Vary = DeliveryHeaders.Vary;
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues Private = "private, no-cache";
    private static readonly StringValues NoStore = "no-store";
    private readonly StringValues _public = options.Value.Cache.MaxAge > TimeSpan.Zero
        ? "public, max-age=" + ((long)options.Value.Cache.MaxAge.TotalSeconds).ToString(CultureInfo.InvariantCulture)
        : "public, no-cache";

    public Task SendAsync(HttpContext context, byte[] body, StringValues etag, bool preview = false)
    {
        HttpResponse response = context.Response;
        IHeaderDictionary headers = response.Headers;
        headers.ETag = etag;
        headers.Vary = headers.Vary.Count == 0 ? Vary : StringValues.Concat(headers.Vary, Vary);
        headers.CacheControl = preview ? NoStore : settings.CurrentValue.PublicAccess ? _public : Private;
        if (IsKnown(context.Request.Headers.IfNoneMatch, etag))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        headers.ContentType = Json;
        headers.XContentTypeOptions = NoSniff;
        headers.ContentLength = body.Length;
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : response.BodyWriter.WriteAsync(body).AsTaskQuietly();
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
