using Varumarke.Core.Mail;
using Varumarke.Core.Protection;
using Varumarke.Core.Receipts;

namespace Varumarke.Core.Subscriptions;

/// <summary>Takes subscriptions, which hold once their address has confirmed them, and ends them.</summary>
public sealed class SearchSubscriptions(ISearchSubscriptionRepository subscriptions, ITextProtector protector, IMailOutbox outbox, TimeProvider time)
{
    /// <summary>What addresses are encrypted for.</summary>
    public const string Purpose = "Varumarke.SearchSubscription";

    /// <summary>The kind of the message that asks for a confirmation.</summary>
    public const string AskKind = "search-ask";

    /// <summary>The kind of the message that tells of new hits.</summary>
    public const string NewsKind = "search-news";

    /// <summary>How long a subscription waits for its confirmation.</summary>
    public static readonly TimeSpan Unconfirmed = TimeSpan.FromDays(3);

    /// <summary>Whether mail can be sent: otherwise none is offered.</summary>
    public bool IsOpen => outbox.CanSend;

    /// <summary>Takes one, and asks its address whether it is meant. Nothing tells whether the address has one already.</summary>
    public async Task AskAsync(string address, string query, string language, CancellationToken cancellationToken)
    {
        DateTime now = time.GetUtcNow().UtcDateTime;
        var subscription = new SearchSubscription { Id = ReceiptCode.New(), Address = protector.Protect(Purpose, address), Language = language, Query = query, AskedOn = now, ToldUntil = now };
        await subscriptions.AddAsync(subscription, cancellationToken);
        await outbox.AddAsync(new OutgoingMail { Key = $"{AskKind}:{subscription.Id}", To = address, Kind = AskKind, Data = subscription.Id, About = About(subscription.Id), IsUnasked = true }, cancellationToken);
    }

    /// <summary>Confirms one; an older one of the same address for the same search goes.</summary>
    /// <returns>False when there is none (any more).</returns>
    public async Task<bool> ConfirmAsync(string id, CancellationToken cancellationToken)
    {
        bool isNew = await subscriptions.ConfirmAsync(id, time.GetUtcNow().UtcDateTime, cancellationToken);
        if (await subscriptions.FindAsync(id, cancellationToken) is not { } confirmed)
        {
            return false;
        }

        if (isNew)
        {
            await EndOthersAsync(confirmed, cancellationToken);
        }

        return true;
    }

    /// <summary>Ends one: its address is erased, and what waits for it dropped.</summary>
    public async Task LeaveAsync(string id, CancellationToken cancellationToken)
    {
        await subscriptions.DeleteAsync(id, cancellationToken);
        await outbox.DropAsync(About(id), cancellationToken);
    }

    /// <summary>What messages of a subscription are about.</summary>
    public static string About(string id) => "search-subscription:" + id;

    private async Task EndOthersAsync(SearchSubscription confirmed, CancellationToken cancellationToken)
    {
        string? address = protector.Unprotect(Purpose, confirmed.Address);
        foreach (SearchSubscription other in await subscriptions.ConfirmedAsync(cancellationToken))
        {
            if (other.Id != confirmed.Id && other.Query == confirmed.Query && string.Equals(protector.Unprotect(Purpose, other.Address), address, StringComparison.OrdinalIgnoreCase))
            {
                await LeaveAsync(other.Id, cancellationToken);
            }
        }
    }
}
