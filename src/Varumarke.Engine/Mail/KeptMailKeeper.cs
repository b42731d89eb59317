using Microsoft.Extensions.Logging;
using Varumarke.Core.Clustering;
using Varumarke.Core.Mail;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Mail;

/// <summary>Sends the mail that is kept until it is taken, every half minute.</summary>
internal sealed class KeptMailKeeper(Lazy<MailDesk> desk, IWorkTurns turns, TimeProvider time, ILogger<KeptMailKeeper> logger)
    : RecurringJob(TimeSpan.FromSeconds(30), turns, time, logger)
{
    internal override async Task RunAsync(CancellationToken stoppingToken)
    {
        int sent = await desk.Value.SendDueAsync(stoppingToken);
        if (sent > 0)
        {
            Logger.KeptMailsSent(sent);
        }
    }
}
