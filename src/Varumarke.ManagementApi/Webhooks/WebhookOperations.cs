using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Umbraco.Cms.Core.Webhooks;
using Varumarke.Core.Problems;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Webhooks;

/// <summary>Who is called when something happens, and how the calls went.</summary>
internal sealed class WebhookOperations(IWebhookService webhooks, IWebhookLogService logs, WebhookEventCollection events)
{
    private static readonly Wording NoEvents = new("A webhook needs an event.", "En webhook behöver en händelse.");

    private static readonly Wording BadAddress = new(
        "The address must be a whole one that begins with http:// or https://.",
        "Adressen måste vara fullständig och börja med http:// eller https://.");

    public static IEnumerable<Operation> All =>
    [
        Operation.Get<WebhookOperations>("webhook", Access.Settings, (own, call) => own.PageAsync(call)),
        Operation.Get<WebhookOperations>("webhook/{id:guid}", Access.Settings, (own, call) => own.OneAsync(call)),
        Operation.Post<WebhookOperations>("webhook", Access.Settings, (own, call) => own.CreateAsync(call)),
        Operation.Put<WebhookOperations>("webhook/{id:guid}", Access.Settings, (own, call) => own.UpdateAsync(call)),
        Operation.Delete<WebhookOperations>("webhook/{id:guid}", Access.Settings, (own, call) => own.DeleteAsync(call)),
        Operation.Get<WebhookOperations>("webhook/events", Access.Settings, (own, call) => Task.FromResult(own.Events(call))),
        Operation.Get<WebhookOperations>("webhook/logs", Access.Settings, async (own, call) => Logs(await own.Log.Get(call.Skip, call.Take))),
        Operation.Get<WebhookOperations>("webhook/{id:guid}/logs", Access.Settings, async (own, call) => Logs(await own.Log.Get(call.Id, call.Skip, call.Take))),
        Operation.Get<WebhookOperations>("item/webhook", Access.SignedIn, (own, call) => own.ItemsAsync(call)),
    ];

    private IWebhookLogService Log => logs;

    private async Task<Answer> PageAsync(Call call)
    {
        PagedModel<IWebhook> page = await webhooks.GetAllAsync(call.Skip, call.Take);
        return Answer.Of(new Paged<object>(page.Total, [.. page.Items.Select(Present)]));
    }

    private async Task<Answer> OneAsync(Call call) => await webhooks.GetAsync(call.Id) is { } webhook ? Answer.Of(Present(webhook)) : Answer.NotFound;

    private async Task<Answer> CreateAsync(Call call)
    {
        SentWebhook sent = await call.BodyAsync<SentWebhook>();
        if (!IsAddress(sent.Url))
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, "InvalidUrl", BadAddress);
        }

        var webhook = new Webhook(sent.Url!);
        if (sent.Id is { } key)
        {
            webhook.Key = key;
        }

        Attempt<IWebhook, WebhookOperationStatus> made = await webhooks.CreateAsync(Fill(webhook, sent));
        return made.Success ? Answer.Created("webhook", made.Result.Key) : Refused(made.Status);
    }

    private async Task<Answer> UpdateAsync(Call call)
    {
        SentWebhook sent = await call.BodyAsync<SentWebhook>();
        if (await webhooks.GetAsync(call.Id) is not { } webhook)
        {
            return Answer.NotFound;
        }

        if (!IsAddress(sent.Url))
        {
            return Answer.Refused(StatusCodes.Status400BadRequest, "InvalidUrl", BadAddress);
        }

        webhook.Url = sent.Url!;
        Attempt<IWebhook, WebhookOperationStatus> saved = await webhooks.UpdateAsync(Fill(webhook, sent));
        return saved.Success ? Answer.Done : Refused(saved.Status);
    }

    private async Task<Answer> DeleteAsync(Call call)
    {
        Attempt<IWebhook?, WebhookOperationStatus> deleted = await webhooks.DeleteAsync(call.Id);
        return deleted.Success ? Answer.Done : Refused(deleted.Status);
    }

    private Answer Events(Call call)
    {
        IWebhookEvent[] all = [.. events.OrderBy(one => one.EventName, StringComparer.Ordinal)];
        return Answer.Of(new Paged<object>(all.Length, [.. all.Skip(call.Skip).Take(call.Take).Select(one => Event(one.Alias))]));
    }

    private async Task<Answer> ItemsAsync(Call call)
    {
        Guid[] keys = call.Keys("id");
        IEnumerable<IWebhook?> found = keys.Length == 0 ? [] : await webhooks.GetMultipleAsync(keys);
        return Answer.Of(found.OfType<IWebhook>().Select(webhook => new
        {
            Id = webhook.Key,
            Flags = Array.Empty<object>(),
            webhook.Enabled,
            Name = webhook.Name ?? webhook.Url,
            Events = string.Join(',', webhook.Events),
            webhook.Url,
            Types = string.Join(',', webhook.ContentTypeKeys),
        }).ToArray());
    }

    private static IWebhook Fill(IWebhook webhook, SentWebhook sent)
    {
        webhook.Name = sent.Name;
        webhook.Description = sent.Description;
        webhook.Enabled = sent.Enabled;
        webhook.Events = [.. (sent.Events ?? []).Distinct()];
        webhook.ContentTypeKeys = [.. (sent.ContentTypeKeys ?? []).Distinct()];
        webhook.Headers = (sent.Headers ?? new Dictionary<string, string?>()).ToDictionary(header => header.Key, header => header.Value ?? string.Empty);
        return webhook;
    }

    private object Present(IWebhook webhook) => new
    {
        webhook.Enabled,
        webhook.Name,
        webhook.Description,
        webhook.Url,
        webhook.ContentTypeKeys,
        webhook.Headers,
        Id = webhook.Key,
        Events = webhook.Events.Select(Event).ToArray(),
    };

    private object Event(string alias)
    {
        IWebhookEvent? known = events.FirstOrDefault(one => one.Alias == alias);
        return new { EventName = known?.EventName ?? alias, EventType = known?.EventType ?? "Other", Alias = alias };
    }

    private static Answer Logs(PagedModel<WebhookLog> page) => Answer.Of(new Paged<object>(page.Total, [.. page.Items.Select(entry => new
    {
        entry.Key,
        entry.WebhookKey,
        entry.StatusCode,
        entry.IsSuccessStatusCode,
        Date = new DateTimeOffset(DateTime.SpecifyKind(entry.Date, DateTimeKind.Utc)),
        entry.EventAlias,
        entry.Url,
        entry.RetryCount,
        entry.RequestHeaders,
        RequestBody = entry.RequestBody ?? string.Empty,
        entry.ResponseHeaders,
        entry.ResponseBody,
        entry.ExceptionOccured,
    })]));

    private static bool IsAddress(string? url) => Uri.TryCreate(url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https";

    private static Answer Refused(WebhookOperationStatus status) => status switch
    {
        WebhookOperationStatus.NotFound => Answer.NotFound,
        WebhookOperationStatus.NoEvents => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), NoEvents),
        _ => Answer.Refused(StatusCodes.Status400BadRequest, status.ToString(), new Wording($"Umbraco did not allow it: {status}.", $"Umbraco tillät det inte: {status}.")),
    };

    private sealed record SentWebhook(
        bool Enabled,
        string? Name,
        string? Description,
        string? Url,
        IReadOnlyList<Guid>? ContentTypeKeys,
        IReadOnlyDictionary<string, string?>? Headers,
        Guid? Id,
        IReadOnlyList<string>? Events);
}
