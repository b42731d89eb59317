using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Varumarke.Engine.Webhooks;

namespace Varumarke.Web.Tests.Access;

/// <summary>What was queued for a receiver while it was open is not sent after it has been closed.</summary>
public sealed class WebhookPayloadTests(NamingSite site) : IClassFixture<NamingSite>
{
    private PresentPayload Payloads => site.Services.GetRequiredService<PresentPayload>();

    [Fact]
    public void Renew_DocumentProtectedSinceTheEvent_IsKeptIn()
    {
        NamedDocument named = site.Named[0];
        WebhookRequest call = Call(Constants.WebhookEvents.Aliases.ContentPublish, named.Key);
        Payloads.Renew(call);
        Assert.Contains(named.Word, call.RequestObject, StringComparison.OrdinalIgnoreCase);

        using (site.Protect(named.Key))
        {
            Payloads.Renew(call);
        }

        Assert.Equal("null", call.RequestObject);
    }

    [Fact]
    public void Renew_DocumentThatNamesOneProtectedSince_NamesItNoMore()
    {
        NamedDocument named = site.Named[0];
        WebhookRequest call = Call(Constants.WebhookEvents.Aliases.ContentPublish, site.Naming);
        Payloads.Renew(call);
        Assert.Contains(named.Word, call.RequestObject, StringComparison.OrdinalIgnoreCase);

        using (site.Protect(named.Key))
        {
            Payloads.Renew(call);
        }

        Assert.DoesNotContain(named.Word, call.RequestObject, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(site.Naming, JsonDocument.Parse(call.RequestObject!).RootElement.GetProperty("id").GetGuid());
    }

    [Fact]
    public void Renew_ItemOfAnEventThatIsNoMore_SendsTheKeyAlone()
    {
        WebhookRequest call = Call("Some.PackageEvent", site.Naming);

        Payloads.Renew(call);

        Assert.Equal($"{{\"id\":\"{site.Naming}\"}}", call.RequestObject);
    }

    [Fact]
    public void Renew_KeyAlone_IsAsItWas()
    {
        string before = $"{{\"Id\":\"{site.Naming}\"}}";
        var call = new WebhookRequest { EventAlias = Constants.WebhookEvents.Aliases.ContentUnpublish, RequestObject = before };

        Payloads.Renew(call);

        Assert.Equal(before, call.RequestObject);
    }

    private static WebhookRequest Call(string alias, Guid key) => new()
    {
        EventAlias = alias,
        WebhookKey = Guid.NewGuid(),
        RequestObject = JsonSerializer.Serialize(new { id = key, contentType = "openPage", name = "as it was" }),
    };
}
