using Varumarke.Core.Strategy.Goals;

namespace Varumarke.BrandApi.Strategy;

/// <summary>What was measured for a year, or for a part of one.</summary>
/// <param name="Year">The year.</param>
/// <param name="Period">Which part of the year: <c>H1</c>, <c>Q1</c>, or a month <c>01</c>; left out for the whole year.</param>
/// <param name="Value">The municipality's own.</param>
/// <param name="County">The county's average.</param>
/// <param name="Nation">The nation's average.</param>
/// <param name="Women">The municipality's, women alone.</param>
/// <param name="Men">The municipality's, men alone.</param>
/// <param name="BeginsAnew">The source measures otherwise from this year on.</param>
/// <param name="Source">Whose figure it is, where it is not the goal's source.</param>
/// <param name="ReadOn">When it was read in the source.</param>
/// <param name="Note">What is said of it.</param>
/// <param name="Replaces">What stood there before it was corrected, newest first.</param>
internal sealed record YearItem(
    int Year, string? Period, decimal? Value, decimal? County, decimal? Nation, decimal? Women, decimal? Men, bool? BeginsAnew, string? Source, DateOnly? ReadOn, string? Note, IReadOnlyList<YearItem>? Replaces)
{
    public static YearItem Of(SeriesRow row, IReadOnlyList<SeriesRow>? replaced) => new(
        row.Year,
        Told(row.Period.Part.Code),
        row.Observed.Value,
        row.Observed.County,
        row.Observed.Nation,
        row.Women,
        row.Men,
        row.Observed.BeginsAnew ? true : null,
        Told(row.Source),
        row.ReadOn,
        Told(row.Note),
        replaced is null ? null : [.. replaced.Select(each => Of(each, null))]);

    private static string? Told(string text) => text.Length > 0 ? text : null;
}
