namespace Varumarke.Core.Strategy.Goals;

/// <summary>What was measured for a year, or for a part of one.</summary>
/// <param name="Year">The year that the value is of.</param>
/// <param name="Value">The municipality's own; null where there is none, which is a gap and not a nought.</param>
/// <param name="County">The county's average, where the source has it.</param>
/// <param name="Nation">The nation's average, where the source has it.</param>
/// <param name="BeginsAnew">The source measures otherwise from this year on: what came before cannot be compared with it.</param>
public sealed record GoalObservation(int Year, decimal? Value, decimal? County, decimal? Nation, bool BeginsAnew = false)
{
    /// <summary>Which part of the year it is of; the whole where nothing is said.</summary>
    public PartOfYear Part { get; init; }

    /// <summary>The year, and which part of it.</summary>
    public Period Period => new(Year, Part);

    /// <summary>The average of that area.</summary>
    public decimal? Of(ComparedArea area) => area == ComparedArea.County ? County : Nation;
}
