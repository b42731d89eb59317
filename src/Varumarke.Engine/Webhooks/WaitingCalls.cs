using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Scoping;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Webhooks;

namespace Varumarke.Engine.Webhooks;

/// <summary>Calls that wait to be made, by receiver and in their order.</summary>
internal sealed class WaitingCalls(
    IWebhookRequestService queue, IWebhookOutbox outbox, ICoreScopeProvider scopes, IOptionsMonitor<WebhookSettings> settings, ILogger<WaitingCalls> logger)
{
    /// <summary>The webhooks that calls wait for.</summary>
    public IReadOnlyCollection<Guid> Receivers() => outbox.Receivers();

    /// <summary>The next calls to a webhook, after one that has been made.</summary>
    public IReadOnlyList<WebhookRequest> Next(Guid webhook, int after, int count) => outbox.Waiting(webhook, after, 0, count);

    /// <summary>What becomes of a call after it was made: gone, tried again, or given up.</summary>
    public async Task SettleAsync(WebhookRequest call, WebhookOutcome outcome)
    {
        if (outcome == WebhookOutcome.Taken)
        {
            await queue.DeleteAsync(call);
        }
        else if (call.RetryCount >= settings.CurrentValue.MaximumRetries)
        {
            logger.WebhookGivenUp(call.WebhookKey, call.EventAlias, call.RetryCount);
            await queue.DeleteAsync(call);
        }
        else
        {
            call.RetryCount++;
            await queue.UpdateAsync(call);
        }
    }

    /// <summary>Drops the oldest calls of a webhook beyond those that are kept; says how many.</summary>
    public int DropOldest(Guid webhook, int kept)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        scope.WriteLock(Constants.Locks.WebhookRequest);
        return outbox.DropOldest(webhook, kept);
    }
}
