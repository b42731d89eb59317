using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Engine.Recalls;

/// <summary>Puts a call for everything that went into the outbox, for each webhook that wants to know.</summary>
internal sealed class RecallCalls(IWebhookService webhooks, IWebhookFiringService firing, RecallBodies bodies, IOptionsMonitor<WebhookSettings> settings)
{
    /// <summary>Within the transaction that writes down that they went: both are kept, or neither.</summary>
    public async Task QueueAsync(IReadOnlyCollection<Guid> went, IReadOnlyDictionary<Guid, DateTime?> goneOn, CancellationToken cancellationToken)
    {
        if (!settings.CurrentValue.Enabled)
        {
            return;
        }

        IWebhook[] receivers = [.. (await webhooks.GetByAliasAsync(AssetRecalledEvent.Name)).Where(webhook => webhook.Enabled)];
        if (receivers.Length == 0)
        {
            return;
        }

        foreach (RecallBody body in await bodies.OfAsync(went, goneOn, cancellationToken))
        {
            foreach (IWebhook receiver in receivers)
            {
                await firing.FireAsync(receiver, AssetRecalledEvent.Name, body, cancellationToken);
            }
        }
    }
}
