using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.DeliveryApi;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Assets;
using Varumarke.Core.Rights;
using Varumarke.Engine.Webhooks;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Rights;

/// <summary>What a media item's rights say to communicators leaves by no door, whether the picture may leave or not.</summary>
[Collection(SeededHostCollection.Name)]
public sealed class InnerRightsTests(SeededHost host)
{
    private const string Secret = "Karin har ångrat sig";
    private static readonly DateTime Day = new(2031, 7, 9);

    private static readonly (string Alias, object? Value)[] Inner =
    [
        ("withdrawnReason", Secret), ("rightsNote", Secret), ("archiveReference", "KS 2026/73190461"), ("archiveDecision", "destroy"), ("legalBasis", "consent"),
        ("consentValidTo", Day), ("publicReasonSv", "Hej"), ("publicReasonEn", "Hello"),
    ];

    private IMediaService Media => host.Services.GetRequiredService<IMediaService>();

    [Fact]
    public async Task Get_Deliverable_NoDoorSaysIt()
    {
        using var changed = new ChangedMedia(Media, Seed.AutumnRiver, Inner);
        string file = host.Services.GetRequiredService<IAssetLibrary>().Find(Seed.AutumnRiver)!.Url;

        foreach (string path in (string[])
        [
            $"media/item/{Seed.AutumnRiver}?fields=properties[$all]&expand=properties[$all]",
            $"media/items?id={Seed.AutumnRiver}",
            $"media/item/{Seed.AutumnRiver}?fields=properties[withdrawnReason,legalBasis,consentValidTo]",
            "media?fetch=children:/bilder/natur&take=100",
            $"content?filter=properties[images]:{Seed.AutumnRiver}&expand=properties[$all]&take=100",
            $"/renditions/{Seed.AutumnRiver}", $"/renditions/{Seed.AutumnRiver}/thumb.jpg", $"/renditions/{Seed.AutumnRiver}/thumb.webp", file,
        ])
        {
            Answer answer = await host.GetAsync(path);

            Assert.Equal(HttpStatusCode.OK, answer.Status);
            AssertSilent(answer.Text, path);
        }

        Answer page = await host.GetAsync($"/renditions/{Seed.AutumnRiver}", ("Accept", "text/html"));
        AssertSilent(WebUtility.HtmlDecode(page.Text), "the page");
    }

    [Fact]
    public async Task Get_Gone_SaysOnlyThatTheRightHasEnded()
    {
        using var changed = new ChangedMedia(Media, Seed.AutumnRiver, [.. Inner, ("consentWithdrawn", true), ("publicReasonSv", null), ("publicReasonEn", null)]);
        string file = host.Services.GetRequiredService<IAssetLibrary>().Find(Seed.AutumnRiver)!.Url;

        foreach (string path in (string[])[$"media/item/{Seed.AutumnRiver}", $"/renditions/{Seed.AutumnRiver}", $"/renditions/{Seed.AutumnRiver}/thumb.jpg", file])
        {
            Answer answer = await host.GetAsync(path);

            Assert.Equal(HttpStatusCode.Gone, answer.Status);
            Assert.Equal("The right to use the asset has ended.", answer.Json!["detail"]!.GetValue<string>());
            Assert.DoesNotContain("consent", answer.Text, StringComparison.OrdinalIgnoreCase);
            AssertSilent(answer.Text, path);
        }

        foreach (string language in (string[])["sv", "en"])
        {
            Answer page = await host.GetAsync($"/renditions/{Seed.AutumnRiver}", ("Accept", "text/html"), ("Accept-Language", language));
            string text = WebUtility.HtmlDecode(page.Text);
            Assert.DoesNotContain("consent", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("samtycke", text, StringComparison.OrdinalIgnoreCase);
            AssertSilent(text, "the page");
        }
    }

    // A filter or a sort that answers otherwise for another value tells the value to whoever asks often enough.
    [Fact]
    public async Task Query_ByInnerProperties_TellsNothing()
    {
        string[] queries =
        [
            "filter=withdrawnReason:{0}", "filter=withdrawnReason:!{0}", "filter=properties[withdrawnReason]:{0}", "filter=legalBasis:{0}", "filter=properties[legalBasis]:consent",
            "filter=consentValidTo>2030-01-01", "filter=consentValidTo<2030-01-01", "filter=archiveReference:KS", "sort=withdrawnReason:asc", "sort=consentValidTo:desc",
            "sort=properties[archiveDecision]:asc", "sort=rightsNote:desc",
        ];
        var before = new List<string>();
        foreach (string query in queries)
        {
            before.Add(await KeysAsync(query));
        }

        using var changed = new ChangedMedia(Media, Seed.AutumnRiver, Inner);

        for (int i = 0; i < queries.Length; i++)
        {
            Assert.True(before[i] == await KeysAsync(queries[i]), queries[i]);
        }
    }

    [Fact]
    public async Task OpenApi_InnerProperties_AreNotThere()
    {
        JsonNode document = (await host.GetAsync("/umbraco/openapi/delivery.json")).Json!;
        JsonObject picture = document["components"]!["schemas"]!["BrandImageMediaProperties"]!["properties"]!.AsObject();

        Assert.True(picture.ContainsKey("photographer"));
        Assert.All(AssetRightsProperties.Inner, alias => Assert.False(picture.ContainsKey(alias), alias));
    }

    // A webhook that sends a media item builds it outside a request.
    [Fact]
    public void Builder_OutsideARequest_LeavesThemOut()
    {
        using var changed = new ChangedMedia(Media, Seed.AutumnRiver, Inner);

        IApiMediaBuilder builder = host.Services.GetRequiredService<IApiMediaBuilder>();
        IDictionary<string, object?> properties = builder.Build(host.Services.GetRequiredService<IPublishedMediaCache>().GetById(Seed.AutumnRiver)!).Properties;

        Assert.Contains("photographer", properties.Keys);
        Assert.All(AssetRightsProperties.Inner, alias => Assert.DoesNotContain(alias, properties.Keys));
    }

    [Fact]
    public void Webhook_PictureThatMayNotLeave_SendsTheKeyAlone()
    {
        PresentPayload payloads = host.Services.GetRequiredService<PresentPayload>();
        var call = new WebhookRequest { EventAlias = Constants.WebhookEvents.Aliases.MediaSave, RequestObject = $"{{\"id\":\"{Seed.AutumnRiver}\",\"mediaType\":\"brandImage\"}}" };
        payloads.Renew(call);
        Assert.Contains("\"photographer\"", call.RequestObject, StringComparison.Ordinal);
        AssertSilent(call.RequestObject!, "the payload");

        using (new ChangedMedia(Media, Seed.AutumnRiver, ("approval", "[\"withdrawn\"]")))
        {
            payloads.Renew(call);
        }

        Assert.Equal($"{{\"id\":\"{Seed.AutumnRiver}\"}}", call.RequestObject);
    }

    private async Task<string> KeysAsync(string query)
    {
        Answer answer = await host.GetAsync("media?fetch=children:/bilder/natur&take=100&" + string.Format(System.Globalization.CultureInfo.InvariantCulture, query, Uri.EscapeDataString(Secret)));
        var text = new StringBuilder(answer.Status.ToString());
        foreach (JsonNode? item in answer.Json?["items"]?.AsArray() ?? [])
        {
            text.Append(' ').Append(item!["id"]);
        }

        return text.ToString();
    }

    private static void AssertSilent(string text, string where)
    {
        foreach (string secret in (string[])["Karin", "ångrat", "\\u00e5ngrat", "73190461", "2031-07-10", "destroy", "legalBasis", "consentValidTo", "withdrawnReason", "\"Hej\"", ">Hej<"])
        {
            Assert.False(text.Contains(secret, StringComparison.OrdinalIgnoreCase) && !(secret == "2031-07-10" && text.Contains("usableUntil", StringComparison.Ordinal)), $"{where} says '{secret}'.");
        }
    }
}
