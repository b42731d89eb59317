using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Clustering;
using Varumarke.Core.Webhooks;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Webhooks;

/// <summary>Deletes calls from the log after <c>Umbraco:CMS:Webhook:KeepLogsForDays</c>, daily.</summary>
internal sealed class WebhookLogCleanup(
    IWebhookOutbox outbox,
    ICoreScopeProvider scopes,
    IOptionsMonitor<WebhookSettings> settings,
    IWorkTurns turns,
    TimeProvider time,
    ILogger<WebhookLogCleanup> logger) : RecurringJob(TimeSpan.FromDays(1), turns, time, logger)
{
    /// <summary>Databases bound the number of parameters that one statement may have.</summary>
    private const int AtATime = 500;

    internal override Task RunAsync(CancellationToken stoppingToken)
    {
        if (!settings.CurrentValue.EnableLoggingCleanup)
        {
            return Task.CompletedTask;
        }

        DateTime oldest = Time.GetUtcNow().UtcDateTime.AddDays(-settings.CurrentValue.KeepLogsForDays);
        int deleted = 0;
        for (int some = AtATime; some == AtATime && !stoppingToken.IsCancellationRequested; deleted += some)
        {
            some = DeleteSome(oldest);
        }

        if (deleted > 0)
        {
            Logger.WebhookLogsDeleted(deleted);
        }

        return Task.CompletedTask;
    }

    // Some at a time, so that whoever else writes gets a turn.
    private int DeleteSome(DateTime oldest)
    {
        using ICoreScope scope = scopes.CreateCoreScope(autoComplete: true);
        scope.WriteLock(Constants.Locks.WebhookLogs);
        return outbox.ForgetMade(oldest, AtATime);
    }
}
