using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Webhooks;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Webhooks;

/// <summary>What a receiver needs beside its calls: the key that proves them, and a call once more that it has lost.</summary>
internal sealed class WebhookReceivers(IWebhookService webhooks, IWebhookOutbox outbox, IWebhookRequestService requests, IWebhookSignatures signatures)
{
    public static IEnumerable<Operation> All =>
    [
        Operation.Get<WebhookReceivers>("varumarke/webhook/{id:guid}/signature", Access.Settings, (own, call) => own.SignatureAsync(call)),
        Operation.Get<WebhookReceivers>("varumarke/webhook/{id:guid}/waiting", Access.Settings, (own, call) => own.WaitingAsync(call)),
        Operation.Post<WebhookReceivers>("varumarke/webhook/{id:guid}/replay", Access.Settings, (own, call) => own.ReplayAsync(call)),
    ];

    private async Task<Answer> SignatureAsync(Call call) =>
        await webhooks.GetAsync(call.Id) is null ? Answer.NotFound : Answer.Of(new { Key = signatures.KeyOf(call.Id) });

    // What is sent again shows the present state, as every repeated call does: the sender makes it anew.
    private async Task<Answer> ReplayAsync(Call call)
    {
        SentReplay sent = await call.BodyAsync<SentReplay>();
        if (await webhooks.GetAsync(call.Id) is null || sent.Log is not { } key || outbox.FindMade(call.Id, key) is not { } entry)
        {
            return Answer.NotFound;
        }

        await requests.CreateAsync(call.Id, entry.EventAlias, string.IsNullOrEmpty(entry.RequestBody) ? null : JsonNode.Parse(entry.RequestBody));
        return Answer.Done;
    }

    private async Task<Answer> WaitingAsync(Call call)
    {
        if (await webhooks.GetAsync(call.Id) is null)
        {
            return Answer.NotFound;
        }

        return Answer.Of(new Paged<object>(
            outbox.Count(call.Id),
            [.. outbox.Waiting(call.Id, 0, call.Skip, call.Take).Select(waiting => new { waiting.Id, waiting.EventAlias, waiting.RetryCount })]));
    }

    private sealed record SentReplay(Guid? Log);
}
