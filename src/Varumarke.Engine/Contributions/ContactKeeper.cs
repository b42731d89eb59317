using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Varumarke.Core.Clustering;
using Varumarke.Core.Contributions;
using Varumarke.Core.Joining;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Contributions;

/// <summary>Erases senders' contact details by the site's rule, hourly.</summary>
internal sealed class ContactKeeper(Lazy<ContactRetention> retention, Lazy<JoinDesk> joins, IOptionsMonitor<ContributionOptions> options, IWorkTurns turns, TimeProvider time, ILogger<ContactKeeper> logger)
    : RecurringJob(TimeSpan.FromHours(1), turns, time, logger)
{
    internal override Task RunAsync(CancellationToken stoppingToken)
    {
        int erased = retention.Value.Erase(options.CurrentValue) + joins.Value.Erase();
        if (erased > 0)
        {
            Logger.ContactsErased(erased);
        }

        return Task.CompletedTask;
    }
}
