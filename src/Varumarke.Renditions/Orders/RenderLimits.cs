using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Varumarke.Renditions.Orders;

/// <summary>
/// Tells the limits of making renditions in the fields of the IETF's draft on rate limits (draft-ietf-httpapi-ratelimit-headers-10):
/// both policies, and the one that is used up.
/// </summary>
internal static class RenderLimits
{
    public static void Tell(IHeaderDictionary headers, RenditionsOptions options, bool isOverShare)
    {
        headers["RateLimit-Policy"] = string.Create(
            CultureInfo.InvariantCulture,
            $"\"client\";q={options.MaxQueuedPerClient};qu=\"concurrent-requests\", \"all\";q={options.MaxParallel + options.MaxQueued};qu=\"concurrent-requests\"");
        headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture, $"\"{(isOverShare ? "client" : "all")}\";r=0;t={options.RetryAfterSeconds}");
    }
}
