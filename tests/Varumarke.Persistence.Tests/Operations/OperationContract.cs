using System.Text;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Webhooks;
using Varumarke.Testing.Databases;

namespace Varumarke.Persistence.Tests.Operations;

public sealed class SqliteOperationTests(SqliteFixture fixture) : OperationContract(fixture), IClassFixture<SqliteFixture>;

public sealed class PostgresOperationTests(PostgresFixture fixture) : OperationContract(fixture), IClassFixture<PostgresFixture>;

/// <summary>What surrounds editing: uploads, long-running work, webhooks, protected branches, editors' notifications.</summary>
public abstract class OperationContract(DatabaseFixture fixture)
{
    private static readonly string[] Events = ["Umbraco.ContentPublish"];

    [Fact]
    public async Task TemporaryFile_Saved_ReadsBackUntilItIsTooOld()
    {
        var files = fixture.Get<ITemporaryFileRepository>();
        Guid key = Guid.NewGuid();
        DateTime until = DateTime.UtcNow.AddHours(1);
        await files.SaveAsync(new TemporaryFileModel
        {
            Key = key,
            FileName = "../../å bild\n.png",
            AvailableUntil = until,
            OpenReadStream = () => new MemoryStream("innehåll"u8.ToArray()),
        });

        TemporaryFileModel file = (await files.GetAsync(key))!;
        Assert.Equal(until, file.AvailableUntil);
        using (var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8))
        {
            Assert.Equal("innehåll", await reader.ReadToEndAsync());
        }

        Assert.Empty(await files.CleanUpOldTempFiles(until.AddMinutes(-1)));
        Assert.Contains(key, await files.CleanUpOldTempFiles(until.AddMinutes(1)));
        Assert.Null(await files.GetAsync(key));
    }

    [Fact]
    public async Task LongRunningOperation_Expired_IsStale()
    {
        var operations = fixture.Get<ILongRunningOperationRepository>();
        Guid id = Guid.NewGuid();
        await operations.CreateAsync(new LongRunningOperation { Id = id, Type = $"test-{id}", Status = LongRunningOperationStatus.Running }, DateTimeOffset.UtcNow.AddSeconds(-1));
        Assert.Equal(LongRunningOperationStatus.Stale, await operations.GetStatusAsync(id));
        await operations.UpdateStatusAsync(id, LongRunningOperationStatus.Running, DateTimeOffset.UtcNow.AddMinutes(1));
        Assert.Equal(LongRunningOperationStatus.Running, await operations.GetStatusAsync(id));
        Assert.Equal(1, (await operations.GetByTypeAsync($"test-{id}", [LongRunningOperationStatus.Running], 0, 0)).Total);
        Assert.Null(await operations.GetStatusAsync(Guid.NewGuid()));
    }

    // Umbraco writes the two one after the other: who asks in between must not find a success that nothing came of.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LongRunningOperation_ThatSucceedsInATransaction_IsToldWithItsResult(bool commits)
    {
        var operations = fixture.Get<ILongRunningOperationRepository>();
        Guid id = Guid.NewGuid();
        await operations.CreateAsync(new LongRunningOperation { Id = id, Type = $"test-{id}", Status = LongRunningOperationStatus.Running }, DateTimeOffset.UtcNow.AddMinutes(1));

        using (ICoreScope scope = fixture.Scopes.CreateCoreScope())
        {
            await operations.UpdateStatusAsync(id, LongRunningOperationStatus.Success, DateTimeOffset.UtcNow.AddMinutes(1));
            Assert.Equal(LongRunningOperationStatus.Running, await operations.GetStatusAsync(id));
            await operations.SetResultAsync(id, "klart");
            if (commits)
            {
                scope.Complete();
            }
        }

        Assert.Equal(commits ? LongRunningOperationStatus.Success : LongRunningOperationStatus.Running, await operations.GetStatusAsync(id));
        Assert.Equal("klart", (await operations.GetAsync<string>(id))!.Result);
    }

    [Fact]
    public async Task Webhook_SavedAndChanged_IsFoundByItsEvents()
    {
        var webhooks = fixture.Get<IWebhookRepository>();
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        Assert.Empty((await webhooks.GetByAliasAsync("Umbraco.Nothing")).Items);
        IWebhook webhook = await webhooks.CreateAsync(new Webhook("https://example.se/hook", true, [Guid.NewGuid()], Events, new Dictionary<string, string> { ["X-Åäö"] = "1" }));
        IWebhook read = Assert.Single((await webhooks.GetByAliasAsync("umbraco.contentpublish")).Items);
        Assert.Equal(webhook.ContentTypeKeys, read.ContentTypeKeys);
        Assert.Equal("1", read.Headers["X-Åäö"]);

        read.Enabled = false;
        await webhooks.UpdateAsync(read);
        Assert.False((await webhooks.GetAsync(webhook.Key))!.Enabled);
        await webhooks.DeleteAsync(read);
        Assert.Null(await webhooks.GetAsync(webhook.Key));
    }

    [Fact]
    public async Task WebhookRequestsAndLogs_Written_AreReadInOrder()
    {
        var requests = fixture.Get<IWebhookRequestRepository>();
        var logs = fixture.Get<IWebhookLogRepository>();
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        Guid webhook = Guid.NewGuid();
        await requests.CreateAsync(new WebhookRequest { WebhookKey = webhook, EventAlias = "a" });
        WebhookRequest second = await requests.CreateAsync(new WebhookRequest { WebhookKey = webhook, EventAlias = "b" });
        second.RetryCount = 3;
        await requests.UpdateAsync(second);
        Assert.Equal([0, 3], (await requests.GetAllAsync()).Select(request => request.RetryCount));

        DateTime now = new(2026, 5, 1, 12, 0, 0, DateTimeKind.Utc);
        await logs.CreateAsync(new WebhookLog { WebhookKey = webhook, Key = Guid.NewGuid(), Date = now, Url = "old" });
        await logs.CreateAsync(new WebhookLog { WebhookKey = webhook, Key = Guid.NewGuid(), Date = now.AddHours(1), Url = "new" });
        Assert.Equal(["new", "old"], (await logs.GetPagedAsync(webhook, 0, 10)).Items.Select(log => log.Url));
        await logs.DeleteByIds([.. (await logs.GetOlderThanDate(now.AddMinutes(1))).Select(log => log.Id)]);
        Assert.Equal(["new"], (await logs.GetPagedAsync(webhook, 0, 10)).Items.Select(log => log.Url));
    }

    [Fact]
    public async Task WebhookOutbox_Parts_AreThoseOfOneReceiverOldestFirst()
    {
        var outbox = fixture.Get<IWebhookOutbox>();
        var requests = fixture.Get<IWebhookRequestRepository>();
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        Guid webhook = Guid.NewGuid(), other = Guid.NewGuid();
        foreach (string alias in (string[])["a", "b", "c", "d"])
        {
            await requests.CreateAsync(new WebhookRequest { WebhookKey = webhook, EventAlias = alias });
            await requests.CreateAsync(new WebhookRequest { WebhookKey = other, EventAlias = "x" });
        }

        IReadOnlyList<WebhookRequest> first = outbox.Waiting(webhook, 0, 0, 2);
        Assert.Equal(["a", "b"], first.Select(call => call.EventAlias));
        Assert.Equal(["c", "d"], outbox.Waiting(webhook, first[1].Id, 0, 10).Select(call => call.EventAlias));
        Assert.Equal(["d"], outbox.Waiting(webhook, first[1].Id, 1, 10).Select(call => call.EventAlias));
        Assert.Equal(new[] { webhook, other }.Order(), outbox.Receivers().Order());
        Assert.Equal((2, 0), (outbox.DropOldest(webhook, 2), outbox.DropOldest(webhook, 2)));
        Assert.Equal(["c", "d"], outbox.Waiting(webhook, 0, 0, 10).Select(call => call.EventAlias));
        Assert.Equal((2, 0), (outbox.DropOldest(webhook, 0), outbox.Count(webhook)));
        Assert.Equal(4, outbox.Count(other));
    }

    [Fact]
    public async Task WebhookOutbox_CallsThatWereMade_AreFoundByKeyAndForgottenInParts()
    {
        var outbox = fixture.Get<IWebhookOutbox>();
        var logs = fixture.Get<IWebhookLogRepository>();
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        Guid webhook = Guid.NewGuid(), call = Guid.NewGuid();
        DateTime now = new(2026, 5, 1, 12, 0, 0, DateTimeKind.Utc);
        await logs.CreateAsync(new WebhookLog { WebhookKey = webhook, Key = call, Date = now, Url = "kept" });
        foreach (int age in Enumerable.Range(1, 3))
        {
            await logs.CreateAsync(new WebhookLog { WebhookKey = webhook, Key = Guid.NewGuid(), Date = now.AddDays(-age), Url = "old" });
        }

        Assert.Equal("kept", outbox.FindMade(webhook, call)!.Url);
        Assert.Null(outbox.FindMade(Guid.NewGuid(), call));
        Assert.Equal((2, 1, 0), (outbox.ForgetMade(now, 2), outbox.ForgetMade(now, 2), outbox.ForgetMade(now, 2)));
        Assert.Equal("kept", Assert.Single((await logs.GetPagedAsync(webhook, 0, 10)).Items).Url);
    }

    [Fact]
    public void PublicAccess_RulesChanged_ReadsBack()
    {
        var entries = fixture.Get<IPublicAccessRepository>();
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        var entry = new PublicAccessEntry(Guid.NewGuid(), Constants.System.RecycleBinContent, -1, -1, []);
        entry.AddRule("partners", "MemberGroup");
        entries.Save(entry);
        Assert.Equal("partners", Assert.Single(entries.Get(entry.Key)!.Rules).RuleValue);

        PublicAccessEntry read = entries.GetMany().Single(known => known.ProtectedNodeId == Constants.System.RecycleBinContent);
        read.ClearRules();
        read.AddRule("skolor", "MemberGroup");
        entries.Save(read);
        Assert.Equal("skolor", Assert.Single(entries.Get(entry.Key)!.Rules).RuleValue);
        entries.Delete(read);
        Assert.Null(entries.Get(entry.Key));
    }

    [Fact]
    public void EditorNotifications_Set_AreFoundByNodeAndUser()
    {
        var notifications = fixture.Get<INotificationsRepository>();
        using ICoreScope scope = fixture.Scopes.CreateCoreScope();
        IUser user = fixture.Get<IUserRepository>().Get(-1)!;
        var node = new PublicAccessRule { Id = Constants.System.RecycleBinContent };
        Assert.Equal(2, notifications.SetNotifications(user, node, ["Umb.Document.Publish", "Umb.Document.Delete"]).Count());
        Assert.False(notifications.TryCreateNotification(user, node, "Umb.Document.Publish", out _));
        Notification found = Assert.Single(notifications.GetUsersNotifications([-1], "Umb.Document.Delete", [node.Id], Constants.ObjectTypes.ContentRecycleBin));
        Assert.Equal(node.Id, found.EntityId);
        Assert.Equal(2, notifications.DeleteNotifications(user, node));
    }

    [Fact]
    public async Task ExternalMembers_Asked_SayThatTheyAreNotSupported()
    {
        var members = fixture.Get<IExternalMemberRepository>();
        NotSupportedException refusal = await Assert.ThrowsAsync<NotSupportedException>(() => members.GetByKeyAsync(Guid.NewGuid()));
        Assert.Contains(nameof(IExternalMemberRepository), refusal.Message, StringComparison.Ordinal);
    }
}
