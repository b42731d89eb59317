using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>Listens to the hub of server events as SignalR's client does without web sockets.</summary>
/// <param name="client">The browser or program that listens.</param>
/// <param name="token">Its token, or what stands for one where a cookie holds it.</param>
/// <param name="address">The connection.</param>
internal sealed class HubListener(HttpClient client, string token, string address)
{
    public const string Hub = "/umbraco/serverEventHub";
    private const string InACookie = "[redacted]";

    public static async Task<HubListener> ConnectAsync(HttpClient client, string token = InACookie)
    {
        HttpResponseMessage negotiated = await new HubListener(client, token, Hub + "/negotiate?negotiateVersion=1").SendAsync(HttpMethod.Post, "{}");
        string id = (await negotiated.Content.ReadFromJsonAsync<JsonNode>())!["connectionToken"]!.GetValue<string>();
        var listener = new HubListener(client, token, $"{Hub}?id={Uri.EscapeDataString(id)}");

        // The first poll opens the connection, the handshake is answered in the second.
        await listener.SendAsync(HttpMethod.Get, null);
        await listener.SendAsync(HttpMethod.Post, "{\"protocol\":\"json\",\"version\":1}\u001e");
        Assert.StartsWith("{}\u001e", await (await listener.SendAsync(HttpMethod.Get, null)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        return listener;
    }

    /// <summary>All that is heard until something of this key is.</summary>
    public async Task<string> HeardAsync(Guid last)
    {
        var heard = new StringBuilder();
        while (!heard.ToString().Contains(last.ToString(), StringComparison.Ordinal))
        {
            heard.Append(await (await SendAsync(HttpMethod.Get, null)).Content.ReadAsStringAsync());
        }

        return heard.ToString();
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string? text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var request = new HttpRequestMessage(method, address) { Content = text is null ? null : new StringContent(text) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        HttpResponseMessage answer = await client.SendAsync(request, patience.Token);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {address} answers {(int)answer.StatusCode}");
        return answer;
    }
}
