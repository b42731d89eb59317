using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Clustering;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Webhooks;

/// <summary>
/// Makes the calls that are due, as <c>Umbraco:CMS:Webhook</c> says: every period, and again in the next until one is taken
/// or the retries are used up. Receivers are called side by side; the calls to one receiver go in their order, and where it
/// does not answer, those behind wait for the next run, so that a receiver that is away for a while misses little.
/// </summary>
internal sealed class WebhookFiring(
    IWebhookRequestService queue,
    IWebhookService webhooks,
    WebhookSender sender,
    IOptionsMonitor<WebhookSettings> settings,
    IOptions<WebhookOptions> options,
    IWorkTurns turns,
    TimeProvider time,
    ILogger<WebhookFiring> logger) : RecurringJob(settings.CurrentValue.Period, turns, time, logger)
{
    internal override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (!settings.CurrentValue.Enabled)
        {
            return;
        }

        WebhookRequest[] due = [.. await queue.GetAllAsync()];
        if (due.Length == 0)
        {
            return;
        }

        var together = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = stoppingToken };
        await Parallel.ForEachAsync(due.GroupBy(call => call.WebhookKey), together, async (calls, cancellation) => await CallAsync(calls.Key, [.. calls], cancellation));
    }

    private async Task CallAsync(Guid key, IReadOnlyList<WebhookRequest> calls, CancellationToken stoppingToken)
    {
        // Whoever turns a webhook off expects silence, also from what was queued before.
        if (await webhooks.GetAsync(key) is not { Enabled: true } webhook)
        {
            await DropAsync(calls);
            return;
        }

        int tooMany = Math.Max(0, calls.Count - options.Value.MaxWaiting);
        if (tooMany > 0)
        {
            Logger.WebhookCallsDropped(key, tooMany);
            await DropAsync(calls.Take(tooMany));
        }

        // A slow receiver may hold up its own calls, but not for ever the next run of everybody's.
        long begun = Time.GetTimestamp();
        foreach (WebhookRequest call in calls.Skip(tooMany))
        {
            WebhookOutcome outcome = await sender.SendAsync(webhook, call, stoppingToken);
            await SettleAsync(call, outcome);
            if (outcome == WebhookOutcome.NoAnswer || Time.GetElapsedTime(begun) > options.Value.Timeout)
            {
                return;
            }
        }
    }

    private async Task SettleAsync(WebhookRequest call, WebhookOutcome outcome)
    {
        if (outcome == WebhookOutcome.Taken)
        {
            await queue.DeleteAsync(call);
        }
        else if (call.RetryCount >= settings.CurrentValue.MaximumRetries)
        {
            Logger.WebhookGivenUp(call.WebhookKey, call.EventAlias, call.RetryCount);
            await queue.DeleteAsync(call);
        }
        else
        {
            call.RetryCount++;
            await queue.UpdateAsync(call);
        }
    }

    private async Task DropAsync(IEnumerable<WebhookRequest> calls)
    {
        foreach (WebhookRequest call in calls)
        {
            await queue.DeleteAsync(call);
        }
    }
}
