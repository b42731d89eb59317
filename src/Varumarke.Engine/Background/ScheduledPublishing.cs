using Microsoft.Extensions.Logging;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Web;
using Varumarke.Core.Clustering;

namespace Varumarke.Engine.Background;

/// <summary>Publishes and unpublishes what is due, every minute.</summary>
internal sealed class ScheduledPublishing(
    IContentService content,
    IUmbracoContextFactory contexts,
    IWorkTurns turns,
    TimeProvider time,
    ILogger<ScheduledPublishing> logger) : RecurringJob(TimeSpan.FromMinutes(1), turns, time, logger)
{
    internal override Task RunAsync(CancellationToken stoppingToken)
    {
        using UmbracoContextReference context = contexts.EnsureUmbracoContext();
        foreach (PublishResult result in content.PerformScheduledPublish(Time.GetUtcNow().UtcDateTime))
        {
            if (result.Success)
            {
                Logger.ScheduleCarriedOut(result.Content.Key, result.Result);
            }
            else
            {
                Logger.ScheduleNotCarriedOut(result.Content.Key, result.Result);
            }
        }

        return Task.CompletedTask;
    }
}
