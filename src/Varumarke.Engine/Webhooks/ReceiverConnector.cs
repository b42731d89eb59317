using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;

namespace Varumarke.Engine.Webhooks;

/// <summary>
/// Connects to receivers. The address is checked here and not when the webhook is written, since a name may lead elsewhere
/// by then; what is checked is what is connected to.
/// </summary>
internal sealed class ReceiverConnector(IOptions<WebhookOptions> options)
{
    private readonly IPNetwork[] _allowed = [.. options.Value.AllowedNetworks.Select(network => IPNetwork.Parse(network))];

    public async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        IPAddress[] addresses = [.. (await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, cancellationToken)).Where(MayBeCalled)];
        if (addresses.Length == 0)
        {
            throw new HttpRequestException(
                $"The host lies in a network that webhooks may not call; {WebhookOptions.Section}:{nameof(WebhookOptions.AllowedNetworks)} can allow it.");
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

    internal bool MayBeCalled(IPAddress address)
    {
        IPAddress plain = PublicAddress.Plain(address);
        return PublicAddress.Is(plain) || _allowed.Any(network => network.Contains(plain));
    }
}
