using Microsoft.Extensions.Logging;
using Varumarke.Core.Clustering;
using Varumarke.Core.SignIn;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Identity;

/// <summary>Clears expired tokens away, hourly, a part at a time and no more than so many in one run. They are kept for a day, so that the reuse of a token that was stolen is still known for what it is.</summary>
internal sealed class ExpiredTokenCleanup(IExpiredTokens tokens, IWorkTurns turns, TimeProvider time, ILogger<ExpiredTokenCleanup> logger)
    : RecurringJob(TimeSpan.FromHours(1), turns, time, logger)
{
    private const int Part = 500;
    private const int MostParts = 100;
    private static readonly TimeSpan Keep = TimeSpan.FromDays(1);

    internal override Task RunAsync(CancellationToken stoppingToken)
    {
        DateTime before = Time.GetUtcNow().UtcDateTime - Keep;
        for (int part = 0; part < MostParts && !stoppingToken.IsCancellationRequested && tokens.Remove(before, Part) == Part; part++)
        {
        }

        return Task.CompletedTask;
    }
}
