using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Varumarke.Http.Answers;
using Varumarke.Http.Metrics;

namespace Varumarke.Portal.Keeping;

/// <summary>A page as it was sent, packed or not, and until when it may be sent again.</summary>
/// <param name="moment">When its making began.</param>
/// <param name="body">Its bytes.</param>
/// <param name="headers">The headers that are the page's and not the connection's.</param>
/// <param name="route">The route that made it, for those who measure.</param>
/// <param name="whenServed">What is done each time it is read, such as counting.</param>
internal sealed class KeptPage(
    PageMoment moment, byte[] body, KeyValuePair<string, StringValues>[] headers, KeyValuePair<string, object?> route, IReadOnlyList<Action> whenServed)
{
    // Measured: headers, which many pages share, and what the cache has for an entry.
    private const int Overhead = 3_000;

    /// <summary>What it takes of memory, in bytes, without its key.</summary>
    public int Size => body.Length + Overhead;

    public bool HoldsIn(PageMoment now) => moment == now;

    /// <summary>Sends it, or 304 to those who have it.</summary>
    public Task SendAsync(HttpContext context)
    {
        RouteTag.Set(context, route);
        foreach (Action each in whenServed)
        {
            each();
        }

        HttpResponse response = context.Response;
        foreach ((string name, StringValues value) in headers)
        {
            response.Headers[name] = value;
        }

        if (EntityTags.Contain(context.Request.Headers.IfNoneMatch, response.Headers.ETag.ToString()))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            response.Headers.ContentType = default;
            response.Headers.ContentEncoding = default;
            return Task.CompletedTask;
        }

        response.ContentLength = body.Length;
        return response.Body.WriteAsync(body, context.RequestAborted).AsTask();
    }
}
