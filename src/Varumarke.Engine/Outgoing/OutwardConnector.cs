using System.Net;
using System.Net.Sockets;

namespace Varumarke.Engine.Outgoing;

/// <summary>
/// Connects to addresses that somebody has written. They are checked here and not where they are written, since a name may lead elsewhere
/// by then; what is checked is what is connected to.
/// </summary>
/// <param name="allowedNetworks">Networks that are not public and may be called all the same.</param>
/// <param name="refusal">What is said where no address may be called.</param>
internal sealed class OutwardConnector(IEnumerable<string> allowedNetworks, string refusal)
{
    private readonly IPNetwork[] _allowed = [.. allowedNetworks.Select(network => IPNetwork.Parse(network))];

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        IPAddress[] addresses = [.. (await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken)).Where(MayBeCalled)];
        if (addresses.Length == 0)
        {
            throw new HttpRequestException(refusal);
        }

        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    public bool MayBeCalled(IPAddress address)
    {
        IPAddress plain = PublicAddress.Plain(address);
        return PublicAddress.Is(plain) || _allowed.Any(network => network.Contains(plain));
    }
}
