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
        [.. plan.Changes.Select(goal => new GoalFigures(goal.Key, goal.Name, [.. goal.Rows.Select(row => new YearFigures(row.Row.Year, Row.Of(row.Row)!, Row.Of(row.Replaces)))]))]);
}

/// <summary>What a goal gets.</summary>
internal sealed record GoalFigures(Guid Id, string Name, IReadOnlyList<YearFigures> Rows);

/// <summary>What a year gets, and what stood there.</summary>
internal sealed record YearFigures(int Year, Row New, Row? Replaces);

/// <summary>The figures of a row.</summary>
internal sealed record Row(decimal? Value, decimal? County, decimal? Nation, decimal? Women, decimal? Men, DateOnly? ReadOn)
{
    public static Row? Of(SeriesRow? row) => row is null ? null : new Row(row.Observed.Value, row.Observed.County, row.Observed.Nation, row.Women, row.Men, row.ReadOn);
}
