using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.Webhooks;
using Varumarke.Testing;
using Varumarke.Testing.Databases;

namespace Varumarke.Web.Tests.Engine;

/// <summary>A site that may call receivers on this machine, on PostgreSQL.</summary>
public sealed class PostgresSiteWithReceivers : SiteFixture
{
    private readonly PostgresDatabase _database = new();

    protected override IReadOnlyDictionary<string, string?> Settings => new Dictionary<string, string?>(_database.Settings)
    {
        ["Varumarke:Webhooks:AllowedNetworks:0"] = "127.0.0.0/8",
    };

    public override async Task InitializeAsync()
    {
        await _database.CreateAsync();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DropAsync();
    }
}

public sealed class SqliteWebhookSendersTests(SiteWithReceivers site) : WebhookSendersContract(site), IClassFixture<SiteWithReceivers>;

public sealed class PostgresWebhookSendersTests(PostgresSiteWithReceivers site) : WebhookSendersContract(site), IClassFixture<PostgresSiteWithReceivers>;

/// <summary>Two who send what is due in one database, as two nodes do.</summary>
public abstract class WebhookSendersContract(SiteFixture site)
{
    private WebhookFiring Sender() => ActivatorUtilities.CreateInstance<WebhookFiring>(site.Host.Services);

    [Fact]
    public async Task Run_TwoSenders_EveryEventIsSentOnce()
    {
        await using WebhookReceiver receiver = await WebhookReceiver.StartAsync();
        var go = new TaskCompletionSource();
        receiver.Answer = _ => go.Task;
        await site.Host.Get<IWebhookService>().CreateAsync(new Webhook(receiver.Url, true, [], [Constants.WebhookEvents.Aliases.ContentPublish], new Dictionary<string, string>()));
        for (int page = 0; page < 3; page++)
        {
            site.Publish(site.Create($"Sida {page}", $"Page {page}"));
        }

        using WebhookFiring one = Sender(), other = Sender();
        Task first = one.RunInTurnAsync(CancellationToken.None);
        await receiver.CallCameAsync();
        await other.RunInTurnAsync(CancellationToken.None).WaitAsync(Eventually.Patience);
        go.SetResult();
        await first;
        await other.RunInTurnAsync(CancellationToken.None);

        Assert.Equal(3, receiver.Calls.Count);
        Assert.Equal(3, receiver.Calls.Select(call => call.Body).Distinct().Count());
        Assert.Empty(await site.Host.Get<IWebhookRequestService>().GetAllAsync());
    }
}
