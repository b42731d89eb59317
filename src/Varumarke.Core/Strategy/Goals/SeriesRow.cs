namespace Varumarke.Core.Strategy.Goals;

/// <summary>One row of a goal's series: what a source said of a year, or of a part of one, on the day it was read. A row is never rewritten; a correction is a new one.</summary>
/// <param name="Key">Key of the row's block.</param>
/// <param name="Observed">The values.</param>
/// <param name="ReadOn">When it was read in the source; null where nobody wrote it down.</param>
/// <param name="Women">The municipality's value for women, where the source has it.</param>
/// <param name="Men">The municipality's value for men, where the source has it.</param>
/// <param name="Source">Whose figure it is; empty where it is the goal's own source.</param>
/// <param name="Note">What the editors say of it, such as why there is no value.</param>
public sealed record SeriesRow(Guid Key, GoalObservation Observed, DateOnly? ReadOn, decimal? Women, decimal? Men, string Source, string Note)
{
    /// <summary>The year that it is of.</summary>
    public int Year => Observed.Year;

    /// <summary>The year, and which part of it.</summary>
    public Period Period => Observed.Period;

    /// <summary>From which day it was known: the day it was read, else the first day after what it is of.</summary>
    public DateOnly KnownFrom => ReadOn ?? Period.After;

    /// <summary>Whether both say the same of the same time, whenever they were read.</summary>
    public bool SaysTheSameAs(SeriesRow other) => other is not null && Observed == other.Observed && Women == other.Women && Men == other.Men;
}
