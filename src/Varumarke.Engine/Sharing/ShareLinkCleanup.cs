using Microsoft.Extensions.Logging;
using Varumarke.Core.Clustering;
using Varumarke.Core.Sharing;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Sharing;

/// <summary>Erases share links a quarter of a year after their end: until then editors see that there was one. Daily.</summary>
internal sealed class ShareLinkCleanup(IShareLinkRepository links, IWorkTurns turns, TimeProvider time, ILogger<ShareLinkCleanup> logger)
    : RecurringJob(TimeSpan.FromDays(1), turns, time, logger)
{
    /// <summary>For how many days.</summary>
    public const int KeepDays = 90;

    internal override async Task RunAsync(CancellationToken stoppingToken)
    {
        int erased = await links.DeleteEndedAsync(Time.GetUtcNow().UtcDateTime.AddDays(-KeepDays), stoppingToken);
        if (erased > 0)
        {
            Logger.ShareLinksErased(erased);
        }
    }
}
