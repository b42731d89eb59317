using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Goals;
using Varumarke.Core.Strategy.History;

namespace Varumarke.BrandApi.Strategy;

/// <summary><c>/api/v1/strategy/goals.csv</c>: all goals with their series, a row a year or a part of one.</summary>
internal sealed class GoalTables(StrategyReader strategy, AsOfReader days, ApiLinks links)
{
    // What came last to the series stands last here too: those who read by place find the others where they were.
    private static readonly OpenColumn[] Columns = [.. SeriesTable.Columns.Select(column => new OpenColumn(column.Name, column.Type, column.Title))];

    private static readonly OpenTable Table = new(
        BrandRoutes.GoalTable,
        BrandRoutes.GoalTableMetadata,
        [
            new("goal", "string", new("Key of the goal", "Målets nyckel")),
            new("title", "string", new("Goal", "Mål")),
            new("indicator", "string", new("What is measured", "Vad som mäts")),
            new("unit", "string", new("Unit", "Enhet")),
            .. Columns.SkipLast(1),
            new("state", "string", new("How the goal goes, by the rule", "Hur det går för målet, enligt regeln")),
            Columns[^1],
        ],
        ["goal", "year", "period"]);

    public Task HandleAsync(HttpContext context)
    {
        string language = ApiAnswer.Language(context);
        string written = context.Request.Query[AsOf.Parameter].ToString();
        AsOf asked = days.Read(written, language);
        return asked.Fault is { } fault
            ? ApiAnswer.RefuseAsync(context, StrategyProblems.Of(AsOf.Parameter, written, fault, days.Beginning(language)))
            : Table.SendAsync(context, links, strategy.Goals(language, asked.Day).SelectMany(goal => goal.Series.Select(row => Cells(goal, row))), language);
    }

    public Task HandleMetadataAsync(HttpContext context) => Table.SendMetadataAsync(context, links);

    private static IEnumerable<string> Cells(StrategyGoal goal, SeriesRow row)
    {
        IReadOnlyList<string> cells = SeriesTable.Cells(goal, row);
        return [goal.Key.ToString(), goal.Title, goal.Indicator, goal.Unit, .. cells.SkipLast(1), GoalItem.CodeOf(goal.Judgement.State), cells[^1]];
    }
}
