using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Limits;

namespace Varumarke.Http.Limits;

/// <summary>How often one client may do something: so many times in a while, an address, or a network of 64 bits of IPv6.</summary>
/// <param name="most">How many times.</param>
/// <param name="window">In how long.</param>
/// <param name="time">The clock.</param>
public sealed class Pace(int most, TimeSpan window, TimeProvider time)
{
    private readonly Tally _clients = new(window, time);

    /// <summary>
    /// Counts once more for the request's client; false when it has been too often. The answer says how often it may, how often still,
    /// and in how many seconds it is counted anew.
    /// </summary>
    public bool Take(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        (int count, TimeSpan left) = _clients.Count(ClientOf(context.Connection.RemoteIpAddress));
        IHeaderDictionary headers = context.Response.Headers;
        string seconds = Math.Max(1, (long)Math.Ceiling(left.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Limit"] = most.ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Remaining"] = Math.Max(0, most - count).ToString(CultureInfo.InvariantCulture);
        headers["X-RateLimit-Reset"] = seconds;
        if (count > most)
        {
            headers.RetryAfter = seconds;
        }

        return count <= most;
    }

    private static string ClientOf(IPAddress? address) => address switch
    {
        null => string.Empty,
        { AddressFamily: AddressFamily.InterNetworkV6, IsIPv4MappedToIPv6: false } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.MapToIPv4().ToString(),
    };
}
