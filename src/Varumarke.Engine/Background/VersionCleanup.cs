using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Clustering;

namespace Varumarke.Engine.Background;

/// <summary>
/// Deletes old versions by the policy under <c>Umbraco:CMS:Content:ContentVersionCleanupPolicy</c> and what document types
/// say themselves, daily.
/// </summary>
internal sealed class VersionCleanup(
    IContentVersionService versions,
    IOptionsMonitor<ContentSettings> settings,
    IWorkTurns turns,
    TimeProvider time,
    ILogger<VersionCleanup> logger) : RecurringJob(TimeSpan.FromDays(1), turns, time, logger)
{
    internal override Task RunAsync(CancellationToken stoppingToken)
    {
        if (!settings.CurrentValue.ContentVersionCleanupPolicy.EnableCleanup)
        {
            return Task.CompletedTask;
        }

        int deleted = versions.PerformContentVersionCleanup(Time.GetUtcNow().UtcDateTime).Count;
        if (deleted > 0)
        {
            Logger.VersionsDeleted(deleted);
        }

        return Task.CompletedTask;
    }
}
