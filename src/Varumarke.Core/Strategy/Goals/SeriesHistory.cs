namespace Varumarke.Core.Strategy.Goals;

/// <summary>A goal's series with all that was ever read of it: of each year, and of each part of one, the newest row counts, the older ones are what it replaced.</summary>
/// <param name="Rows">All rows, in any order.</param>
public sealed record SeriesHistory(IReadOnlyList<SeriesRow> Rows)
{
    /// <summary>
    /// What was known at the end of a day, by the time it is of. A time has several rows only where they were read on the same day and differ: then
    /// nobody can say which holds, and the judge is to see it.
    /// </summary>
    public IReadOnlyList<SeriesRow> KnownOn(DateOnly day) =>
    [
        .. Rows.Where(row => row.KnownFrom <= day)
            .GroupBy(row => row.Period)
            .OrderBy(period => period.Key.Order)
            .SelectMany(period => period.Where(row => row.KnownFrom == period.Max(each => each.KnownFrom)).DistinctBy(row => (row.Observed, row.Women, row.Men))),
    ];

    /// <summary>What stood for a year, or a part of one, before its newest row that was known that day, newest first.</summary>
    public IReadOnlyList<SeriesRow> ReplacedOn(DateOnly day, Period period)
    {
        SeriesRow[] known = [.. Rows.Where(row => row.Period == period && row.KnownFrom <= day).OrderByDescending(row => row.KnownFrom)];
        return [.. known.Where(row => row.KnownFrom < known[0].KnownFrom && !row.SaysTheSameAs(known[0]))];
    }
}
