using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Options;
using Varumarke.Engine.Webhooks;

namespace Varumarke.Tests.Engine.Webhooks;

public sealed class ReceiverConnectorTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    [InlineData("0x7f000001")]
    [InlineData("[::ffff:127.0.0.1]")]
    public async Task Connect_LoopbackInAnySpelling_IsRefusedBeforeAnythingIsSent(string host)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        using HttpClient client = Client(new WebhookOptions());

        var address = new Uri($"http://{host}:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        HttpRequestException refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(address));

        Assert.Contains("Varumarke:Webhooks:AllowedNetworks", refused.Message, StringComparison.Ordinal);
        Assert.False(listener.Pending());
    }

    [Fact]
    public void MayBeCalled_NetworkIsAllowed_ThatNetworkAndNoOther()
    {
        var options = new WebhookOptions { AllowedNetworks = { "10.20.0.0/16", "fd00::/8" } };
        var connector = new ReceiverConnector(Options.Create(options));

        Assert.True(connector.MayBeCalled(IPAddress.Parse("10.20.9.9")));
        Assert.True(connector.MayBeCalled(IPAddress.Parse("::ffff:10.20.9.9")));
        Assert.True(connector.MayBeCalled(IPAddress.Parse("fd00::7")));
        Assert.False(connector.MayBeCalled(IPAddress.Parse("10.21.0.1")));
        Assert.False(connector.MayBeCalled(IPAddress.Loopback));
    }

    private static HttpClient Client(WebhookOptions options) => new(new SocketsHttpHandler
    {
        ConnectCallback = new ReceiverConnector(Options.Create(options)).ConnectAsync,
        UseProxy = false,
    });
}
