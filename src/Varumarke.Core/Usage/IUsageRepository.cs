namespace Varumarke.Core.Usage;

/// <summary>Keeps how often things were used, by month. Nothing in it says by whom, or from where.</summary>
public interface IUsageRepository
{
    /// <summary>Adds counts to those that are there, in one transaction.</summary>
    Task AddAsync(IReadOnlyCollection<UsageCount> counts, CancellationToken cancellationToken);

    /// <summary>The counts of several months, those of the newest month first, and of a month the highest.</summary>
    Task<IReadOnlyList<UsageCount>> ReadAsync(int firstMonth, int lastMonth, CancellationToken cancellationToken);

    /// <summary>Erases months before one; says how many counts.</summary>
    Task<int> DeleteBeforeAsync(int month, CancellationToken cancellationToken);
}

/// <summary>How often something was used in a month.</summary>
/// <param name="Month">The month, as year times 100 and month: 202611.</param>
/// <param name="Kind">How (<see cref="UsageKind"/>).</param>
/// <param name="Subject">What: an asset's key as 32 hex digits, the words of a search, or how a question was answered (<see cref="MayIAnswer"/>).</param>
/// <param name="Count">How often.</param>
public sealed record UsageCount(int Month, string Kind, string Subject, long Count);

/// <summary>How a thing is used.</summary>
public static class UsageKind
{
    /// <summary>An asset's page was shown.</summary>
    public const string Viewed = "viewed";

    /// <summary>A receipt was issued.</summary>
    public const string Taken = "taken";

    /// <summary>A page of another website showed it.</summary>
    public const string Embedded = "embedded";

    /// <summary>A search found nothing.</summary>
    public const string Nothing = "nothing";

    /// <summary>Somebody asked whether something may be used, and was told.</summary>
    public const string Answered = "answered";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Viewed, Taken, Embedded, Nothing, Answered];
}
