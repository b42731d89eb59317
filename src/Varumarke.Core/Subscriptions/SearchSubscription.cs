namespace Varumarke.Core.Subscriptions;

/// <summary>That somebody wants to be told by mail of new hits of a search.</summary>
public sealed record SearchSubscription
{
    /// <summary>Its name: 100 random bits.</summary>
    public required string Id { get; init; }

    /// <summary>The address, sealed.</summary>
    public required string Address { get; init; }

    /// <summary><c>sv</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    /// <summary>The search as an address says it, such as <c>q=bro&amp;season=winter</c>; empty for everything.</summary>
    public required string Query { get; init; }

    /// <summary>When it was asked for, UTC.</summary>
    public required DateTime AskedOn { get; init; }

    /// <summary>When it was confirmed from the address, UTC; null until then, and nothing is sent.</summary>
    public DateTime? ConfirmedOn { get; init; }

    /// <summary>What became deliverable until then has been told, UTC.</summary>
    public required DateTime ToldUntil { get; init; }

    /// <summary>When a message was sent last, UTC.</summary>
    public DateTime? SentOn { get; init; }

    // An hour less than a day: the looking is hourly, and a message that left at nine is not to come later every day.
    private static readonly TimeSpan Pause = TimeSpan.FromHours(23);

    // Another node writes down some seconds later what became deliverable; what is older is written on all of them.
    private static readonly TimeSpan Settling = TimeSpan.FromMinutes(2);

    /// <summary>Whether a day has passed since the last message.</summary>
    public bool MayBeSent(DateTime now) => SentOn is null || SentOn <= now - Pause;

    /// <summary>Until when everything that became deliverable is written down.</summary>
    public static DateTime SettledAt(DateTime now) => now - Settling;
}
