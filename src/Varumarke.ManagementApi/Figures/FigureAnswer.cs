using Varumarke.Core.Strategy.Goals;
using Varumarke.Core.Strategy.Import;

namespace Varumarke.ManagementApi.Figures;

/// <summary>What a file changes.</summary>
internal sealed record FigureAnswer(bool IsStored, int Figures, int Added, int Unchanged, IReadOnlyList<GoalFigures> Goals)
{
    public static FigureAnswer Of(SeriesPlan plan, bool isStored) => new(
        isStored,
        plan.Values,
        plan.Added,
        plan.Unchanged,
        [.. plan.Changes.Select(goal => new GoalFigures(goal.Key, goal.Name, [.. goal.Rows.Select(row => new YearFigures(row.Row.Year, row.Row.Period.ToString(), Row.Of(row.Row)!, Row.Of(row.Replaces)))]))]);
}

/// <summary>What a goal gets.</summary>
internal sealed record GoalFigures(Guid Id, string Name, IReadOnlyList<YearFigures> Rows);

/// <summary>What a year or a part of one gets, and what stood there. <c>Period</c> is as a file writes it, such as <c>2024</c> or <c>2024-Q1</c>.</summary>
internal sealed record YearFigures(int Year, string Period, Row New, Row? Replaces);

/// <summary>The figures of a row.</summary>
internal sealed record Row(decimal? Value, decimal? County, decimal? Nation, decimal? Women, decimal? Men, DateOnly? ReadOn)
{
    public static Row? Of(SeriesRow? row) => row is null ? null : new Row(row.Observed.Value, row.Observed.County, row.Observed.Nation, row.Women, row.Men, row.ReadOn);
}
