using System.Net;
using Microsoft.Extensions.Options;
using Varumarke.Engine.Outgoing;

namespace Varumarke.Engine.Webhooks;

/// <summary>Connects to receivers, in public networks and those that the settings allow.</summary>
internal sealed class ReceiverConnector(IOptions<WebhookOptions> options)
{
    private readonly OutwardConnector _connector = new(
        options.Value.AllowedNetworks,
        $"The host lies in a network that webhooks may not call; {WebhookOptions.Section}:{nameof(WebhookOptions.AllowedNetworks)} can allow it.");

    public ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken) => _connector.ConnectAsync(context, cancellationToken);

    internal bool MayBeCalled(IPAddress address) => _connector.MayBeCalled(address);
}
