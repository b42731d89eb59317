using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Web.Tests.Backoffice.Settings;

/// <summary>Webhooks as they are set up in the backoffice.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class WebhookTests(BackofficeSite site)
{
    [Fact]
    public async Task Webhook_ItsWholeLife()
    {
        using Editor editor = await site.SignInAsync();
        string id = await editor.CreateAsync("webhook", Webhook("https://mottagare.example.se/in", "Umbraco.ContentPublish"));

        JsonNode made = await editor.ReadAsync($"webhook/{id}");
        Assert.Equal(("Content Published", "Content"), (made["events"]![0]!.Text("eventName"), made["events"]![0]!.Text("eventType")));
        Assert.Equal("ja", made["headers"]!.Text("X-Prov"));
        Assert.Contains((await editor.ReadAsync("webhook?take=10000"))["items"]!.AsArray(), one => one!.Text("id") == id);
        Assert.Equal("Umbraco.ContentPublish", (await editor.ReadAsync($"item/webhook?id={id}"))[0]!.Text("events"));
        Assert.Contains((await editor.ReadAsync("webhook/events?take=100"))["items"]!.AsArray(), one => one!.Text("alias") == "Umbraco.MediaDelete");
        Assert.Empty((await editor.ReadAsync($"webhook/{id}/logs"))["items"]!.AsArray());

        await editor.DoAsync(HttpMethod.Put, $"webhook/{id}", Webhook("https://annan.example.se/in", "Umbraco.MediaSave"));
        JsonNode changed = await editor.ReadAsync($"webhook/{id}");
        Assert.Equal(("https://annan.example.se/in", "Umbraco.MediaSave"), (changed.Text("url"), changed["events"]![0]!.Text("alias")));
        await editor.DoAsync(HttpMethod.Delete, $"webhook/{id}");
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"webhook/{id}")).StatusCode);
    }

    [Fact]
    public async Task Receiver_HasAKeyOfItsOwn_AndGetsALostCallOnceMore()
    {
        using Editor editor = await site.SignInAsync();
        string id = await editor.CreateAsync("webhook", Webhook("https://mottagare.example.se/in", "Umbraco.ContentPublish"));
        IWebhookLogService log = site.Services.GetRequiredService<IWebhookLogService>();
        var entry = new WebhookLog { WebhookKey = Guid.Parse(id), Key = Guid.NewGuid(), Url = "https://mottagare.example.se/in", EventAlias = "Umbraco.ContentPublish", StatusCode = "500", RequestBody = "{\"id\":\"x\"}", ResponseBody = "", ResponseHeaders = "", Date = DateTime.UtcNow };
        await log.CreateAsync(entry);

        string key = (await editor.ReadAsync($"varumarke/webhook/{id}/signature")).Text("key");
        Assert.Equal(32, Convert.FromBase64String(key["whsec_".Length..]).Length);
        Assert.Equal(key, (await editor.ReadAsync($"varumarke/webhook/{id}/signature")).Text("key"));
        await editor.DoAsync(HttpMethod.Post, $"varumarke/webhook/{id}/replay", new { log = entry.Key });

        JsonNode page = await editor.ReadAsync($"varumarke/webhook/{id}/waiting?take=10");
        Assert.Equal((1, "Umbraco.ContentPublish"), (page["total"]!.GetValue<int>(), page["items"]![0]!.Text("eventAlias")));
        Assert.Empty((await editor.ReadAsync($"varumarke/webhook/{id}/waiting?skip=1"))["items"]!.AsArray());
        await editor.RefusedAsync(HttpStatusCode.NotFound, "NotFound", HttpMethod.Get, $"varumarke/webhook/{Guid.NewGuid()}/waiting");
        WebhookRequest waiting = Assert.Single(await site.Services.GetRequiredService<IWebhookRequestService>().GetAllAsync(), call => call.WebhookKey == Guid.Parse(id));
        Assert.Equal(("Umbraco.ContentPublish", "{\"id\":\"x\"}"), (waiting.EventAlias, waiting.RequestObject));
        await editor.RefusedAsync(HttpStatusCode.NotFound, "NotFound", HttpMethod.Post, $"varumarke/webhook/{id}/replay", new { log = Guid.NewGuid() });
        await editor.RefusedAsync(HttpStatusCode.NotFound, "NotFound", HttpMethod.Get, $"varumarke/webhook/{Guid.NewGuid()}/signature");
        await editor.DoAsync(HttpMethod.Delete, $"webhook/{id}");
    }

    [Fact]
    public async Task BadInput_IsRefused()
    {
        using Editor editor = await site.SignInAsync();
        await editor.RefusedAsync(HttpStatusCode.BadRequest, "NoEvents", HttpMethod.Post, "webhook", Webhook("https://mottagare.example.se/in"));
        foreach (string address in (string[])["", "inte en adress", "file:///etc/passwd", "javascript:alert(1)"])
        {
            await editor.RefusedAsync(HttpStatusCode.BadRequest, "InvalidUrl", HttpMethod.Post, "webhook", Webhook(address, "Umbraco.ContentPublish"));
        }

        await editor.RefusedAsync(HttpStatusCode.NotFound, "NotFound", HttpMethod.Put, $"webhook/{Guid.NewGuid()}", Webhook("https://mottagare.example.se/in", "Umbraco.ContentPublish"));
        await editor.RefusedAsync(HttpStatusCode.NotFound, "NotFound", HttpMethod.Delete, $"webhook/{Guid.NewGuid()}");
    }

    private static object Webhook(string url, params string[] events) => new
    {
        enabled = false,
        name = "Prov",
        description = "En prov-webhook",
        url,
        contentTypeKeys = Array.Empty<Guid>(),
        headers = new Dictionary<string, string> { ["X-Prov"] = "ja" },
        events,
    };
}
