using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Webhooks;
using Varumarke.Core.Recalls;
using Varumarke.Core.Webhooks;
using Varumarke.Engine.Recalls;
using Varumarke.Engine.Webhooks;
using Varumarke.Testing;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Engine;
using Varumarke.Web.Tests.Hosting;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>A receiver hears, once, of everything that others may have and may not use any more.</summary>
/// <remarks>A site of its own: time passes.</remarks>
public sealed class RecallWebhookTests(LibrarySite site) : IClassFixture<LibrarySite>, IAsyncLifetime
{
    private WebhookReceiver _receiver = null!;
    private IWebhook _webhook = null!;

    private IWebhookService Webhooks => site.Services.GetRequiredService<IWebhookService>();

    private ReleasedAssets Released => site.Services.GetRequiredService<ReleasedAssets>();

    public async Task InitializeAsync()
    {
        _receiver = await WebhookReceiver.StartAsync();
        _webhook = (await Webhooks.CreateAsync(new Webhook(_receiver.Url, true, [], [AssetRecalledEvent.Name], new Dictionary<string, string>()))).Result!;
        await CompareAsync();
    }

    public async Task DisposeAsync()
    {
        await Webhooks.DeleteAsync(_webhook.Key);
        await site.RunAsync<WebhookFiring>();
        await CompareAsync();
        await _receiver.DisposeAsync();
    }

    [Fact]
    public void Events_OurOwn_IsListedAmongUmbracos()
    {
        IWebhookEvent own = Assert.Single(site.Services.GetRequiredService<WebhookEventCollection>(), one => one.Alias == AssetRecalledEvent.Name);

        Assert.Equal(("Varumarke.AssetRecalled", "Asset Recalled", "Other"), (own.Alias, own.EventName, own.EventType));
    }

    [Fact]
    public async Task Withdrawal_IsToldOnce_Signed_AsTheListTellsIt()
    {
        using (new ChangedMedia(
            site.Media,
            Seed.AutumnRiver,
            ("approval", "withdrawn"),
            ("publicReasonSv", "Fotografen har ångrat sig."),
            ("withdrawnReason", "Hemligt"),
            ("substitute", ChangedMedia.Pick(Seed.VillageByTheLake))))
        {
            await CompareAsync();
            await CompareAsync();
            await site.RunAsync<WebhookFiring>();
            await site.RunAsync<WebhookFiring>();

            Received call = Assert.Single(Calls(Seed.AutumnRiver));
            JsonNode told = JsonNode.Parse(call.Body)!, listed = (await site.JsonAsync("/api/v1/recalls?lang=sv&limit=500"))["items"]!.AsArray().Single(item => item!["assetId"]!.GetValue<Guid>() == Seed.AutumnRiver)!;
            Assert.Equal("Varumarke.AssetRecalled", call.Headers["umb-webhook-event"]);
            Assert.Equal(["assetId", "kind", "reason", "sha256", "since", "substitute"], told.AsObject().Select(pair => pair.Key).Order());
            Assert.Equal("withdrawn", told["kind"]!.GetValue<string>());
            Assert.Equal(listed["since"]!.GetValue<DateTimeOffset>(), told["since"]!.GetValue<DateTimeOffset>());
            Assert.Equal(listed["sha256"]!.ToJsonString(), told["sha256"]!.ToJsonString());
            Assert.Equal("Fotografen har ångrat sig.", told["reason"]!["sv"]!.GetValue<string>());
            Assert.NotNull(told["reason"]!["en"]);
            Assert.EndsWith($"/api/v1/assets/{Seed.VillageByTheLake:D}", told["substitute"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.DoesNotContain("Hemligt", call.Body, StringComparison.Ordinal);
            Assert.DoesNotContain("höstfärger", call.Body, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(SignatureOf(call), call.Headers["webhook-signature"]);
        }
    }

    [Fact]
    public async Task ConsentThatEndsByTheClock_IsToldOfAsExpired()
    {
        DateTime lastDay = site.Time.GetUtcNow().UtcDateTime.Date.AddDays(1);
        using var consented = new ChangedMedia(site.Media, Seed.AutumnRiver, ("legalBasis", "[\"consent\"]"), ("consentValidTo", lastDay));
        await CompareAsync();
        await site.RunAsync<WebhookFiring>();
        Assert.Empty(Calls(Seed.AutumnRiver));

        site.Time.Pass(TimeSpan.FromDays(3));
        await CompareAsync();
        await site.RunAsync<WebhookFiring>();

        JsonNode told = JsonNode.Parse(Assert.Single(Calls(Seed.AutumnRiver)).Body)!;
        Assert.Equal("expired", told["kind"]!.GetValue<string>());
        Assert.InRange(told["since"]!.GetValue<DateTimeOffset>().UtcDateTime, lastDay, lastDay.AddDays(1));
    }

    [Fact]
    public async Task Deletion_IsToldOf()
    {
        IMedia picture = Copied();
        Assert.True(site.Media.Save(picture).Success);
        await CompareAsync();

        site.Media.MoveToRecycleBin(picture);
        await CompareAsync();
        await site.RunAsync<WebhookFiring>();

        Assert.Equal("withdrawn", JsonNode.Parse(Assert.Single(Calls(picture.Key)).Body)!["kind"]!.GetValue<string>());
    }

    [Fact]
    public async Task BackBeforeTheCallIsMade_NothingIsSaidButThatItWent()
    {
        using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"), ("publicReasonSv", "Fotografen har ångrat sig."), ("substitute", ChangedMedia.Pick(Seed.VillageByTheLake))))
        {
            await CompareAsync();
        }

        await CompareAsync();
        await site.RunAsync<WebhookFiring>();

        JsonNode told = JsonNode.Parse(Assert.Single(Calls(Seed.AutumnRiver)).Body)!;
        Assert.Null(told["reason"]);
        Assert.Null(told["substitute"]);
    }

    [Fact]
    public async Task WrittenDownByAnotherNode_IsNotToldAgain()
    {
        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));
        // The host's own comparison may be first, and tells.
        IReadOnlyCollection<Guid> changed = await site.Services.GetRequiredService<IReleasedAssetRepository>()
            .SetGoneAsync(new Dictionary<Guid, DateTime?> { [Seed.AutumnRiver] = site.Time.GetUtcNow().UtcDateTime }, default);

        await CompareAsync();
        await site.RunAsync<WebhookFiring>();

        Assert.Equal(changed.Count == 0 ? 1 : 0, Calls(Seed.AutumnRiver).Length);
    }

    [Fact]
    public async Task TellingFails_NothingIsWrittenDown_AndItIsToldTheNextTime()
    {
        var gone = new Dictionary<Guid, DateTime?> { [Seed.VillageByTheLake] = site.Time.GetUtcNow().UtcDateTime };
        await Assert.ThrowsAsync<IOException>(() => Released.SetGoneAsync(gone, _ => throw new IOException("Full."), default));

        Assert.All(await VersionsAsync(Seed.VillageByTheLake), version => Assert.Null(version.GoneOn));
        Guid[] told = [];
        await Released.SetGoneAsync(gone, went => Task.FromResult(told = [.. went]), default);
        Assert.Equal([Seed.VillageByTheLake], told);
    }

    private Task CompareAsync() => site.Services.GetRequiredService<Releases>().CompareAsync(new HashSet<Guid>(), default);

    private Received[] Calls(Guid key) => [.. _receiver.Calls.Where(call => JsonNode.Parse(call.Body)!["assetId"]!.GetValue<Guid>() == key)];

    private async Task<ReleasedAsset[]> VersionsAsync(Guid key)
    {
        ReleasedAsset[] versions = [.. (await Released.AllAsync(default)).Where(version => version.MediaKey == key)];
        Assert.NotEmpty(versions);
        return [.. versions, .. (await site.Services.GetRequiredService<IReleasedAssetRepository>().ReadAllAsync(default)).Where(version => version.MediaKey == key)];
    }

    private string SignatureOf(Received call)
    {
        byte[] key = Convert.FromBase64String(site.Services.GetRequiredService<IWebhookSignatures>().KeyOf(_webhook.Key)["whsec_".Length..]);
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{call.Headers["webhook-id"]}.{call.Headers["webhook-timestamp"]}.{call.Body}")));
    }

    private IMedia Copied()
    {
        IMedia model = site.Media.GetById(Seed.AutumnRiver)!;
        IMedia picture = site.Media.CreateMedia("Ska bort", model.ParentId, "brandImage");
        foreach (string alias in (string[])["umbracoFile", "photographer", "rightsHolder", "licence", "madeHow", "legalBasis", "altTextSv"])
        {
            picture.SetValue(alias, model.GetValue(alias));
        }

        picture.SetValue("approval", "approved");
        return picture;
    }
}
