using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Scoping;
using Varumarke.Core.Clustering;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Webhooks;

/// <summary>Deletes calls from the log after <c>Umbraco:CMS:Webhook:KeepLogsForDays</c>, daily.</summary>
internal sealed class WebhookLogCleanup(
    IWebhookLogRepository logs,
    ICoreScopeProvider scopes,
    IOptionsMonitor<WebhookSettings> settings,
    IWorkTurns turns,
    TimeProvider time,
    ILogger<WebhookLogCleanup> logger) : RecurringJob(TimeSpan.FromDays(1), turns, time, logger)
{
    /// <summary>Databases bound the number of parameters that one statement may have.</summary>
    private const int AtATime = 500;

    internal override async Task RunAsync(CancellationToken stoppingToken)
    {
        if (!settings.CurrentValue.EnableLoggingCleanup)
        {
            return;
        }

        DateTime oldest = Time.GetUtcNow().UtcDateTime.AddDays(-settings.CurrentValue.KeepLogsForDays);
        using ICoreScope scope = scopes.CreateCoreScope();
        scope.WriteLock(Constants.Locks.WebhookLogs);
        int[] old = [.. (await logs.GetOlderThanDate(oldest)).Select(log => log.Id)];
        foreach (int[] some in old.Chunk(AtATime))
        {
            await logs.DeleteByIds(some);
        }

        scope.Complete();
        if (old.Length > 0)
        {
            Logger.WebhookLogsDeleted(old.Length);
        }
    }
}
