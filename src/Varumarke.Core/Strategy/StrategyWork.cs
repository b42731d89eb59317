namespace Varumarke.Core.Strategy;

/// <summary>A measure or an activity as it stands now, in one language: what is done, by whom, until when.</summary>
/// <param name="Key">Key of the document.</param>
/// <param name="IsActivity">Whether it is an activity of a measure; else it is a measure.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Path">Address of its page, from the root.</param>
/// <param name="Responsible">Who does it.</param>
/// <param name="Status">Code of how far it has come: <c>notStarted</c>, <c>underWay</c>, <c>done</c>, <c>delayed</c>, <c>cancelled</c>.</param>
/// <param name="Begins">The first day of its period.</param>
/// <param name="Ends">The last day of its period.</param>
/// <param name="Changed">The day on which its page was last published in this language.</param>
/// <param name="Serves">Keys of the goals that a measure serves, or of the measures that an activity belongs to.</param>
public sealed record StrategyWork(
    Guid Key, bool IsActivity, string Title, string Path, string Responsible, string Status, DateOnly? Begins, DateOnly? Ends, DateOnly Changed, IReadOnlyList<Guid> Serves)
{
    /// <summary>After how many days without a word it is said how long it has been.</summary>
    public const int SilentAfter = 90;

    /// <summary>Whether its state is known: that of an earlier day may not have been kept.</summary>
    public bool IsKnown { get; init; } = true;

    /// <summary>Whether it is over: done or given up.</summary>
    public bool IsOver => Status is "done" or "cancelled";

    /// <summary>The same as it was on another day, as far as that was kept.</summary>
    /// <param name="status">Code of its state then; null where nobody kept it.</param>
    public StrategyWork Then(string? status) => this with { Status = status ?? string.Empty, IsKnown = status is not null };

    /// <summary>Whether it should have been done by a day and is not.</summary>
    public bool IsOverdue(DateOnly today) => IsKnown && !IsOver && Ends < today;

    /// <summary>How many days nobody has said how it goes; null where that is not long, or nothing more is to be said.</summary>
    public int? SilentDays(DateOnly today) => IsKnown && !IsOver && today.DayNumber - Changed.DayNumber is var days && days > SilentAfter ? days : null;
}
