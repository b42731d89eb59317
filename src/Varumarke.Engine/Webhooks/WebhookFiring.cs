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
    WaitingCalls waiting,
    IWebhookService webhooks,
    WebhookSender sender,
    IOptionsMonitor<WebhookSettings> settings,
    IOptions<WebhookOptions> options,
    IWorkTurns turns,
    TimeProvider time,
    ILogger<WebhookFiring> logger) : RecurringJob(settings.CurrentValue.Period, turns, time, logger)
{
    /// <summary>How many calls are read at once: a body may be large, and many may wait.</summary>
    private const int AtATime = 50;

    internal override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (!settings.CurrentValue.Enabled)
        {
            return;
        }

        var together = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Parallelism, CancellationToken = stoppingToken };
        await Parallel.ForEachAsync(waiting.Receivers(), together, async (receiver, cancellation) => await CallAsync(receiver, cancellation));
    }

    private async Task CallAsync(Guid key, CancellationToken stoppingToken)
    {
        // Whoever turns a webhook off expects silence, also from what was queued before.
        if (await webhooks.GetAsync(key) is not { Enabled: true } webhook)
        {
            waiting.DropOldest(key, 0);
            return;
        }

        int tooMany = waiting.DropOldest(key, options.Value.MaxWaiting);
        if (tooMany > 0)
        {
            Logger.WebhookCallsDropped(key, tooMany);
        }

        // A slow receiver may hold up its own calls, but not for ever the next run of everybody's.
        long begun = Time.GetTimestamp();
        int last = 0;
        while (waiting.Next(key, last, AtATime) is { Count: > 0 } calls)
        {
            foreach (WebhookRequest call in calls)
            {
                WebhookOutcome outcome = await sender.SendAsync(webhook, call, stoppingToken);
                await waiting.SettleAsync(call, outcome);
                if (outcome == WebhookOutcome.NoAnswer || Time.GetElapsedTime(begun) > options.Value.Timeout)
                {
                    return;
                }
            }

            last = calls[^1].Id;
        }
    }
}
