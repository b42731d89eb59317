using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Extensions;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Webhooks;

/// <summary>Webhooks; every publish asks for those of its event, so an empty answer must be a list, never null.</summary>
internal sealed class WebhookRepository(IAmbientDatabase database) : IWebhookRepository
{
    public Task<PagedModel<IWebhook>> GetAllAsync(int skip, int take) => Page(Webhooks, skip, take);

    public Task<IWebhook?> GetAsync(Guid key) =>
        Task.FromResult(Webhooks.SingleOrDefault(row => row.Key == key) is { } row ? ToEntity(row) : null);

    public Task<PagedModel<IWebhook>> GetByIdsAsync(IEnumerable<Guid> keys)
    {
        Guid[] wanted = [.. keys];
        return Page(Webhooks.Where(row => wanted.Contains(row.Key)), 0, int.MaxValue);
    }

    public Task<PagedModel<IWebhook>> GetByAliasAsync(string alias)
    {
        IWebhook[] found = [.. Webhooks.OrderBy(row => row.Id).ToList()
            .Where(row => row.Events.Contains(alias, StringComparer.OrdinalIgnoreCase))
            .Select(ToEntity)];
        return Task.FromResult(new PagedModel<IWebhook>(found.Length, found));
    }

    public Task<IWebhook> CreateAsync(IWebhook webhook)
    {
        webhook.AddingEntity();
        webhook.Id = database.Write.Insert(ToRow(webhook)).Id;
        ((Webhook)webhook).ResetDirtyProperties();
        return Task.FromResult(webhook);
    }

    public Task UpdateAsync(IWebhook webhook)
    {
        webhook.UpdatingEntity();
        database.Write.Replace(ToRow(webhook));
        ((Webhook)webhook).ResetDirtyProperties();
        return Task.CompletedTask;
    }

    public Task DeleteAsync(IWebhook webhook)
    {
        database.Write.Set<WebhookRow>().Where(row => row.Id == webhook.Id).ExecuteDelete();
        return Task.CompletedTask;
    }

    private IQueryable<WebhookRow> Webhooks => database.Read.Set<WebhookRow>();

    private static Task<PagedModel<IWebhook>> Page(IQueryable<WebhookRow> rows, int skip, int take) => Task.FromResult(new PagedModel<IWebhook>(
        rows.Count(),
        rows.OrderBy(row => row.Id).Skip(skip).Take(take).ToList().Select(ToEntity).ToArray()));

    private static IWebhook ToEntity(WebhookRow row)
    {
        var webhook = new Webhook(row.Url, row.Enabled, [.. row.ContentTypeKeys], [.. row.Events], JsonSerializer.Deserialize<Dictionary<string, string>>(row.Headers))
        {
            Id = row.Id,
            Key = row.Key,
            Name = row.Name,
            Description = row.Description,
        };
        webhook.ResetDirtyProperties(false);
        return webhook;
    }

    private static WebhookRow ToRow(IWebhook webhook) => new()
    {
        Id = webhook.Id,
        Key = webhook.Key,
        Name = webhook.Name,
        Description = webhook.Description,
        Url = webhook.Url,
        Enabled = webhook.Enabled,
        Events = [.. webhook.Events],
        ContentTypeKeys = [.. webhook.ContentTypeKeys],
        Headers = JsonSerializer.Serialize(webhook.Headers),
    };
}
