using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// Slows guessing: failures are counted by the caller's address (of IPv6 the network, which one caller has all of). Those who sign
/// in rightly are not counted, however many share an address.
/// </summary>
internal sealed class SignInThrottle : IDisposable
{
    private const int MostFailures = 20;
    private const int NetworkBytes = 8;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly PartitionedRateLimiter<string> _failures = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = MostFailures,
            Window = Window,
            QueueLimit = 0,
        }));

    /// <summary>How long to wait, where too many attempts have failed; null where one more may be made.</summary>
    public TimeSpan? MustWait(HttpContext http)
    {
        using RateLimitLease lease = _failures.AttemptAcquire(AddressOf(http), permitCount: 0);
        return lease.IsAcquired ? null : Window;
    }

    /// <summary>Counts one that failed.</summary>
    public void Failed(HttpContext http) => _failures.AttemptAcquire(AddressOf(http)).Dispose();

    public void Dispose() => _failures.Dispose();

    private static string AddressOf(HttpContext http)
    {
        IPAddress address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }
}
