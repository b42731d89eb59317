using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>Editors hear of each other's changes, and of none that they may not see. The hub is spoken to as SignalR's client does without web sockets.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class ServerEventTests(BackofficeSite site)
{
    private const string Hub = "/umbraco/serverEventHub";

    [Fact]
    public async Task Hub_Nobody_IsNotLetIn()
    {
        using Editor editor = site.Editor();

        HttpResponseMessage answer = await editor.CallAsync(HttpMethod.Post, Hub + "/negotiate?negotiateVersion=1", new { });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task Saved_ByOneEditor_IsHeardByAnotherWhoMaySeeItAndByNobodyElse()
    {
        IUser outsider = await site.UserAsync("utanför", group => group.AddAllowedSection("media"));
        using Editor editor = await site.SignInAsync();
        using Editor other = await site.SignInAsync(outsider.Username);
        string mine = await ConnectAsync(editor);
        string others = await ConnectAsync(other);
        IContentService contents = site.Services.GetRequiredService<IContentService>();
        IContent document = contents.GetRootContent().First();
        IDataTypeService types = site.Services.GetRequiredService<IDataTypeService>();
        IDataType type = (await types.GetAllAsync()).First();

        contents.Save(document);
        await types.UpdateAsync(type, Constants.Security.SuperUserKey);

        string heard = await HeardAsync(editor, mine, type.Key);
        Assert.Contains($"\"eventType\":\"Updated\",\"eventSource\":\"Umbraco:CMS:Document\",\"key\":\"{document.Key}\"", heard, StringComparison.Ordinal);
        Assert.DoesNotContain(document.Key.ToString(), await HeardAsync(other, others, type.Key), StringComparison.Ordinal);
    }

    private static async Task<string> ConnectAsync(Editor editor)
    {
        HttpResponseMessage negotiated = await editor.CallAsync(HttpMethod.Post, Hub + "/negotiate?negotiateVersion=1", new { });
        Assert.True(negotiated.IsSuccessStatusCode, await negotiated.Content.ReadAsStringAsync());
        string id = (await negotiated.Content.ReadFromJsonAsync<JsonNode>())!["connectionToken"]!.GetValue<string>();
        string address = $"{Hub}?id={Uri.EscapeDataString(id)}";

        // The first poll opens the connection, the handshake is answered in the second.
        await SendAsync(editor, HttpMethod.Get, address, null);
        await SendAsync(editor, HttpMethod.Post, address, "{\"protocol\":\"json\",\"version\":1}\u001e");
        Assert.StartsWith("{}\u001e", await (await SendAsync(editor, HttpMethod.Get, address, null)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        return address;
    }

    /// <summary>All that is heard until something of this key is.</summary>
    private static async Task<string> HeardAsync(Editor editor, string address, Guid last)
    {
        var heard = new StringBuilder();
        while (!heard.ToString().Contains(last.ToString(), StringComparison.Ordinal))
        {
            heard.Append(await (await SendAsync(editor, HttpMethod.Get, address, null)).Content.ReadAsStringAsync());
        }

        return heard.ToString();
    }

    private static async Task<HttpResponseMessage> SendAsync(Editor editor, HttpMethod method, string address, string? text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        using var request = new HttpRequestMessage(method, address) { Content = text is null ? null : new StringContent(text) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
        HttpResponseMessage answer = await editor.Client.SendAsync(request, patience.Token);
        Assert.True(answer.IsSuccessStatusCode, $"{method} {address} answers {(int)answer.StatusCode}");
        return answer;
    }
}
