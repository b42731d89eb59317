using System.Net;
using System.Net.Sockets;

namespace Varumarke.Intake.Scanning;

/// <summary>Where clamd listens.</summary>
internal sealed record ClamdAddress(EndPoint EndPoint)
{
    private const int DefaultPort = 3310;

    /// <summary>Reads <c>tcp://host:port</c> or <c>unix:/path</c>; null for anything else.</summary>
    public static ClamdAddress? Parse(string? text)
    {
        if (text?.StartsWith("unix:", StringComparison.Ordinal) == true)
        {
            string path = text["unix:".Length..];

            // The kernel's limit for the path of a socket, with the byte that ends it.
            return path.StartsWith('/') && path.Length < 108 ? new ClamdAddress(new UnixDomainSocketEndPoint("/" + path.TrimStart('/'))) : null;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri is { Scheme: "tcp", AbsolutePath: "" or "/" } && uri.Host.Length > 0
            ? new ClamdAddress(new DnsEndPoint(uri.IdnHost, uri.Port < 0 ? DefaultPort : uri.Port))
            : null;
    }

    public Socket CreateSocket() => EndPoint is UnixDomainSocketEndPoint
        ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
        : new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
}
