namespace Varumarke.Core.Strategy.Goals;

/// <summary>
/// The part of the years that a goal is judged by. Whole years where two of them can be compared or contradict each other; otherwise the
/// part that ended last of those that two years have, since a summer says nothing of a winter, nor a quarter of a year. Where no part has
/// two, whole years if there are any, else the part that ended last. A change of source counts for the length whose row says it.
/// </summary>
/// <param name="Part">Which part.</param>
/// <param name="Gaps">What is missing in it, year by year, since the source has measured as it does.</param>
/// <param name="Begins">Since when the source measures as it does; null where it has from the beginning.</param>
/// <param name="HasTwoValues">Whether something is said of it twice and differently, so that nobody can say which holds.</param>
internal sealed record JudgedPart(PartOfYear Part, IReadOnlyList<GoalGap> Gaps, Period? Begins, bool HasTwoValues)
{
    /// <summary>How few values can be compared.</summary>
    public const int FewestValues = 2;

    private bool CanBeCompared => Gaps.Count >= FewestValues;

    /// <summary>The part that decides in this year; the order of the series does not matter.</summary>
    public static JudgedPart Of(GoalFacts facts, int thisYear)
    {
        JudgedPart whole = Read(facts, PartOfYear.Whole, thisYear);
        if (whole.CanBeCompared || whole.HasTwoValues || facts.Series.All(each => each.Part.IsWhole))
        {
            return whole;
        }

        // By when each ended, and of what ended together the longest.
        JudgedPart[] parts =
        [
            .. facts.Series.Select(each => each.Part).Where(part => !part.IsWhole).Distinct()
                .Select(part => Read(facts, part, thisYear))
                .OrderBy(part => part.Gaps.Count == 0 ? long.MinValue : new Period(part.Gaps[^1].Year, part.Part).Order)
                .ThenBy(part => part.Part.LastMonth).ThenBy(part => part.Part.Months),
        ];
        return parts.LastOrDefault(part => part.CanBeCompared) ?? (facts.Series.Any(each => each.Part.IsWhole) ? whole : parts[^1]);
    }

    /// <summary>Whether the source has begun anew since this part of a year.</summary>
    public bool BeginsAfter(int year) => Begins is { } begins && begins.Order > new Period(year, Part).Order;

    private static JudgedPart Read(GoalFacts facts, PartOfYear part, int thisYear)
    {
        GoalObservation[] own = [.. facts.Series.Where(each => each.Part == part).Distinct()];
        GoalObservation? anew = facts.Series.Where(each => each.BeginsAnew && each.Part.Months == part.Months && each.Year <= thisYear).MaxBy(each => each.Period.Order);
        long begins = anew?.Period.Order ?? long.MinValue;
        IEnumerable<GoalObservation> counted = own.Where(each => each.Year <= thisYear && each.Period.Order >= begins).OrderBy(each => each.Year);
        return new JudgedPart(part, [.. counted.Select(each => GoalGap.Of(each, facts)).OfType<GoalGap>()], anew?.Period, own.CountBy(each => each.Year).Any(year => year.Value > 1));
    }
}
