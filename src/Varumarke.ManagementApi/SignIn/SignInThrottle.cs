using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// Slows guessing: attempts are counted by the caller's address (of IPv6 the network, which one caller has all of), before they are
/// judged, so that many at once pass no more than many in a row. Those that turn out right are taken off again, however many
/// share an address.
/// </summary>
internal sealed class SignInThrottle(TimeProvider time)
{
    private const int MostFailures = 20;
    private const int MostAddresses = 50_000;
    private const int NetworkBytes = 8;

    /// <summary>How long the failures of an address are counted, and how long it has to wait.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan BetweenTidyings = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, Attempts> _addresses = new(StringComparer.Ordinal);
    private long _nextTidying;

    /// <summary>Counts an attempt; null where the address has to wait.</summary>
    public Attempt? Begin(HttpContext http)
    {
        string address = AddressOf(http);
        DateTimeOffset now = time.GetUtcNow();
        Attempts attempts = _addresses.AddOrUpdate(address, _ => new Attempts(now + Window), (_, known) => known.Until > now ? known : new Attempts(now + Window));
        if (_addresses.Count > MostAddresses)
        {
            ForgetNowAndThen(now);
        }

        return attempts.Add() <= MostFailures ? new Attempt(attempts) : null;
    }

    // All of them are looked at: by one caller, and not by each of those whose number is the trouble.
    private void ForgetNowAndThen(DateTimeOffset now)
    {
        long next = Interlocked.Read(ref _nextTidying);
        if (now.UtcTicks < next || Interlocked.CompareExchange(ref _nextTidying, (now + BetweenTidyings).UtcTicks, next) != next)
        {
            return;
        }

        foreach ((string address, Attempts attempts) in _addresses)
        {
            if (attempts.Until <= now)
            {
                _addresses.TryRemove(new KeyValuePair<string, Attempts>(address, attempts));
            }
        }
    }

    private static string AddressOf(HttpContext http)
    {
        IPAddress address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes))
            : address.ToString();
    }

    /// <summary>One attempt that has been counted.</summary>
    internal sealed class Attempt(Attempts of)
    {
        /// <summary>It was right, and is not counted.</summary>
        public void WasRight() => of.Remove();
    }

    /// <summary>The attempts of one address within one window.</summary>
    internal sealed class Attempts(DateTimeOffset until)
    {
        private int _count;

        public DateTimeOffset Until => until;

        public int Add() => Interlocked.Increment(ref _count);

        public void Remove() => Interlocked.Decrement(ref _count);
    }
}
