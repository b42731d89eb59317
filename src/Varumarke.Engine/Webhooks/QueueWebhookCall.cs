using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.Webhooks;

/// <summary>Queues the call in the transaction that caused it; it is made afterwards, so a slow receiver delays nobody's save.</summary>
internal sealed class QueueWebhookCall(IWebhookRequestService requests) : IWebhookFiringService
{
    public Task FireAsync(IWebhook webhook, string eventAlias, object? payload, CancellationToken cancellationToken) =>
        requests.CreateAsync(webhook.Key, eventAlias, payload);
}
