using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Webhooks;
using Varumarke.Engine.Webhooks;
using Varumarke.Testing;

namespace Varumarke.Web.Tests.Engine;

/// <summary>A site that may call receivers on this machine.</summary>
public sealed class SiteWithReceivers : SiteFixture
{
    protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>
    {
        ["Varumarke:Webhooks:AllowedNetworks:0"] = "127.0.0.0/8",
        ["Varumarke:Webhooks:MaxWaiting"] = "3",
        ["Umbraco:CMS:Webhook:MaximumRetries"] = "2",
    };
}

/// <summary>From an editor's act to the receiver, and to the log.</summary>
public sealed class WebhookFlowTests(SiteWithReceivers site) : IClassFixture<SiteWithReceivers>, IAsyncLifetime
{
    private const string Secret = "Bearer s3krit";
    private WebhookReceiver _receiver = null!;

    private IWebhookService Webhooks => site.Host.Get<IWebhookService>();

    private WebhookFiring Firing => site.Host.Services.GetServices<IHostedService>().OfType<WebhookFiring>().Single();

    public async Task InitializeAsync() => _receiver = await WebhookReceiver.StartAsync();

    public async Task DisposeAsync()
    {
        foreach (IWebhook webhook in (await Webhooks.GetAllAsync(0, 100)).Items)
        {
            await Webhooks.DeleteAsync(webhook.Key);
        }

        await Firing.RunAsync(CancellationToken.None);
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task Publish_WebhookForIt_ReceiverGetsUmbracosHeadersAndPayload()
    {
        await AddAsync();
        IContent page = PublishPage();

        await Firing.RunAsync(CancellationToken.None);

        Received call = Assert.Single(_receiver.Calls);
        Assert.Equal("Umbraco.ContentPublish", call.Headers["umb-webhook-event"]);
        Assert.Equal("0", call.Headers["umb-webhook-retrycount"]);
        Assert.StartsWith("Umbraco-Cms/17.", call.Headers["user-agent"], StringComparison.Ordinal);
        Assert.Equal(Secret, call.Headers["authorization"]);
        Assert.Equal("application/json; charset=utf-8", call.Headers["content-type"]);
        using JsonDocument payload = JsonDocument.Parse(call.Body);
        Assert.Equal(page.Key, payload.RootElement.GetProperty("id").GetGuid());
        Assert.Equal("page", payload.RootElement.GetProperty("contentType").GetString());
        Assert.StartsWith("Bron", payload.RootElement.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Publish_WebhookForIt_IsSignedAsStandardWebhooksSays()
    {
        IWebhook webhook = await AddAsync();
        _receiver.Answer = context =>
        {
            context.Response.StatusCode = _receiver.Calls.Count > 1 ? StatusCodes.Status204NoContent : StatusCodes.Status500InternalServerError;
            return Task.CompletedTask;
        };
        PublishPage();

        await Firing.RunAsync(CancellationToken.None);
        await Firing.RunAsync(CancellationToken.None);

        byte[] key = Convert.FromBase64String(site.Host.Get<IWebhookSignatures>().KeyOf(webhook.Key)["whsec_".Length..]);
        Assert.Equal(2, _receiver.Calls.Count);
        foreach (Received call in _receiver.Calls)
        {
            string signed = $"{call.Headers["webhook-id"]}.{call.Headers["webhook-timestamp"]}.{call.Body}";
            Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(signed))), call.Headers["webhook-signature"]);
        }

        Assert.Single(_receiver.Calls.Select(call => call.Headers["webhook-id"]).Distinct());
        Assert.NotEqual(site.Host.Get<IWebhookSignatures>().KeyOf(Guid.NewGuid()), site.Host.Get<IWebhookSignatures>().KeyOf(webhook.Key));
    }

    [Fact]
    public async Task Run_Taken_IsLoggedWithoutTheWebhooksSecrets()
    {
        IWebhook webhook = await AddAsync();
        _receiver.Answer = context => context.Response.WriteAsync("Tack, mottaget på älven.");
        PublishPage();

        await Firing.RunAsync(CancellationToken.None);

        WebhookLog entry = Assert.Single(await LogAsync(webhook));
        Assert.Equal("OK (200)", entry.StatusCode);
        Assert.True(entry.IsSuccessStatusCode);
        Assert.Equal("Tack, mottaget på älven.", entry.ResponseBody);
        Assert.Contains("umb-webhook-event", entry.RequestHeaders, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Authorization: ***", entry.RequestHeaders, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, entry.RequestHeaders, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ReceiverFails_IsCalledAgainUntilTheRetriesAreUsedUp()
    {
        IWebhook webhook = await AddAsync();
        _receiver.Answer = context => Task.FromResult(context.Response.StatusCode = 500);
        PublishPage();

        for (int run = 0; run < 5; run++)
        {
            await Firing.RunAsync(CancellationToken.None);
        }

        Assert.Equal(["0", "1", "2"], _receiver.Calls.Select(call => call.Headers["umb-webhook-retrycount"]));
        Assert.Equal(3, (await LogAsync(webhook)).Length);
        Assert.Empty(await WaitingAsync());
        Assert.DoesNotContain(site.Host.Warnings.Lines, line => line.Contains("hemlig", StringComparison.Ordinal) || line.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_NoAnswerInTime_TheCallIsLoggedAndTheOthersWaitUnharmed()
    {
        IWebhook webhook = await AddAsync();
        _receiver.Answer = context => new TaskCompletionSource().Task.WaitAsync(context.RequestAborted);
        PublishPage();
        PublishPage();

        Task run = Firing.RunAsync(CancellationToken.None);
        await _receiver.CallCameAsync();
        site.Time.Advance(TimeSpan.FromSeconds(31));
        await run.WaitAsync(Eventually.Patience);

        Assert.Equal([1, 0], (await WaitingAsync()).Select(call => call.RetryCount));
        WebhookLog entry = Assert.Single(await LogAsync(webhook));
        Assert.True(entry.ExceptionOccured);
        Assert.Contains("No answer within 30 s.", entry.ResponseBody, StringComparison.Ordinal);

        _receiver.Answer = _ => Task.CompletedTask;
        await Firing.RunAsync(CancellationToken.None);
        Assert.Empty(await WaitingAsync());
        Assert.Equal(3, _receiver.Calls.Count);
    }

    [Fact]
    public async Task Run_AnswerWithoutEnd_IsTakenAndItsBeginningKept()
    {
        IWebhook webhook = await AddAsync();
        _receiver.Answer = async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(new string('x', 4096), context.RequestAborted);
            }
        };
        PublishPage();

        await Firing.RunAsync(CancellationToken.None);

        Assert.Empty(await WaitingAsync());
        Assert.Equal(16 * 1024, Assert.Single(await LogAsync(webhook)).ResponseBody.Length);
    }

    [Fact]
    public async Task Run_ReceiverSendsElsewhere_IsNotFollowed()
    {
        IWebhook webhook = await AddAsync();
        _receiver.Answer = context =>
        {
            context.Response.Redirect("/annanstans");
            return Task.CompletedTask;
        };
        PublishPage();

        await Firing.RunAsync(CancellationToken.None);

        Assert.Single(_receiver.Calls);
        Assert.Equal("Found (302)", Assert.Single(await LogAsync(webhook)).StatusCode);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("hook")]
    [InlineData("http://")]
    public async Task Run_AddressThatIsNone_IsLoggedAndOthersAreCalled(string url)
    {
        IWebhook broken = await AddAsync(url);
        await AddAsync();
        PublishPage();

        await Firing.RunAsync(CancellationToken.None);

        Assert.Single(_receiver.Calls);
        Assert.True(Assert.Single(await LogAsync(broken)).ExceptionOccured);
    }

    [Fact]
    public async Task Run_WebhookTurnedOffAfterwards_IsSilent()
    {
        IWebhook webhook = await AddAsync();
        PublishPage();
        webhook.Enabled = false;
        await Webhooks.UpdateAsync(webhook);

        await Firing.RunAsync(CancellationToken.None);

        Assert.Empty(_receiver.Calls);
        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Publish_WebhookForAnotherTypeOrEventOrTurnedOff_QueuesNothing()
    {
        await AddAsync(types: [Guid.NewGuid()]);
        await AddAsync(@event: Constants.WebhookEvents.Aliases.ContentUnpublish);
        await AddAsync(enabled: false);

        PublishPage();

        Assert.Empty(await WaitingAsync());
    }

    [Fact]
    public async Task Run_MoreWaitingThanAllowed_OldestAreDropped()
    {
        await AddAsync();
        IContent[] pages = [PublishPage(), PublishPage(), PublishPage(), PublishPage(), PublishPage()];

        await Firing.RunAsync(CancellationToken.None);

        Assert.Equal(
            pages.Skip(2).Select(page => page.Key),
            _receiver.Calls.Select(call => JsonDocument.Parse(call.Body).RootElement.GetProperty("id").GetGuid()));
    }

    [Fact]
    public async Task CleanUp_AfterTheDaysThatLogsAreKept_OldOnesAreGone()
    {
        IWebhook webhook = await AddAsync();
        DateTime now = site.Time.GetUtcNow().UtcDateTime;
        foreach (int age in new[] { 29, 31, 400 })
        {
            await site.Host.Get<IWebhookLogService>().CreateAsync(new WebhookLog { Key = Guid.NewGuid(), WebhookKey = webhook.Key, Date = now.AddDays(-age), EventAlias = $"{age}" });
        }

        await site.Host.Services.GetServices<IHostedService>().OfType<WebhookLogCleanup>().Single().RunAsync(CancellationToken.None);

        Assert.Equal("29", Assert.Single(await LogAsync(webhook)).EventAlias);
    }

    private async Task<IWebhook> AddAsync(string? url = null, string @event = Constants.WebhookEvents.Aliases.ContentPublish, bool enabled = true, Guid[]? types = null)
    {
        var webhook = new Webhook(url ?? _receiver.Url, enabled, types, [@event], new Dictionary<string, string> { ["Authorization"] = Secret });
        var created = await Webhooks.CreateAsync(webhook);
        Assert.True(created.Success, created.Status.ToString());
        return created.Result!;
    }

    private IContent PublishPage()
    {
        IContent page = site.Create("Bron", "The bridge");
        site.Publish(page);
        return page;
    }

    private async Task<WebhookRequest[]> WaitingAsync() => [.. await site.Host.Get<IWebhookRequestService>().GetAllAsync()];

    private async Task<WebhookLog[]> LogAsync(IWebhook webhook) => [.. (await site.Host.Get<IWebhookLogService>().Get(webhook.Key, 0, 100)).Items];
}
