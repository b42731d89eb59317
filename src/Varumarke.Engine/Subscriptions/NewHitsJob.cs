using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Varumarke.Core.Clustering;
using Varumarke.Core.Mail;
using Varumarke.Core.Protection;
using Varumarke.Core.Subscriptions;
using Varumarke.Engine.Background;

namespace Varumarke.Engine.Subscriptions;

/// <summary>
/// Looks every hour whether a search has new hits for those who want to be told, and puts a message into the outbox, once a day at
/// most. What it says is written when it is sent: the gates are asked again then.
/// </summary>
internal sealed class NewHitsJob(
    ISearchSubscriptionRepository subscriptions, IServiceProvider services, IMailOutbox outbox, Lazy<ITextProtector> protector, IWorkTurns turns, TimeProvider time, ILogger<NewHitsJob> logger)
    : RecurringJob(TimeSpan.FromHours(1), turns, time, logger)
{
    internal override async Task RunAsync(CancellationToken stoppingToken)
    {
        DateTime now = Time.GetUtcNow().UtcDateTime;
        await subscriptions.DeleteUnconfirmedAsync(now - SearchSubscriptions.Unconfirmed, stoppingToken);
        IReadOnlyList<SearchSubscription> all = await subscriptions.ConfirmedAsync(stoppingToken);
        if (all.Count == 0)
        {
            return;
        }

        // Made here, since hosted services are made before the engine has booted.
        NewHits news = services.GetRequiredService<NewHits>();
        foreach (SearchSubscription subscription in all)
        {
            if (subscription.MayBeSent(now) && (await news.OfAsync(subscription, SearchSubscription.SettledAt(now), stoppingToken)).Count > 0)
            {
                await TellAsync(subscription, now, stoppingToken);
            }
        }
    }

    private async Task TellAsync(SearchSubscription subscription, DateTime now, CancellationToken stoppingToken)
    {
        if (protector.Value.Unprotect(SearchSubscriptions.Purpose, subscription.Address) is not { } address)
        {
            await subscriptions.DeleteAsync(subscription.Id, stoppingToken);
            return;
        }

        await outbox.AddAsync(
            new OutgoingMail
            {
                Key = $"{SearchSubscriptions.NewsKind}:{subscription.Id}:{now:yyyyMMdd}",
                To = address,
                Kind = SearchSubscriptions.NewsKind,
                Data = subscription.Id,
                About = SearchSubscriptions.About(subscription.Id),
            },
            stoppingToken);
    }
}
