namespace Varumarke.Core.Subscriptions;

/// <summary>Keeps subscriptions.</summary>
public interface ISearchSubscriptionRepository
{
    /// <summary>Adds one.</summary>
    Task AddAsync(SearchSubscription subscription, CancellationToken cancellationToken);

    /// <summary>One of them; null when it is not there (any more).</summary>
    Task<SearchSubscription?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>Those that are confirmed.</summary>
    Task<IReadOnlyList<SearchSubscription>> ConfirmedAsync(CancellationToken cancellationToken);

    /// <summary>Says that one is confirmed, and from when on things are new; once: false where it is already, or is not there.</summary>
    Task<bool> ConfirmAsync(string id, DateTime now, CancellationToken cancellationToken);

    /// <summary>Says what has been told, and when.</summary>
    Task SetToldAsync(string id, DateTime toldUntil, DateTime sentOn, CancellationToken cancellationToken);

    /// <summary>Erases one; false where there was none.</summary>
    Task<bool> DeleteAsync(string id, CancellationToken cancellationToken);

    /// <summary>Erases those that were asked for before a moment and never confirmed; says how many.</summary>
    Task<int> DeleteUnconfirmedAsync(DateTime before, CancellationToken cancellationToken);
}
