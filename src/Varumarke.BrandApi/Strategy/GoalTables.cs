using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Goals;
using Varumarke.Core.Strategy.History;

namespace Varumarke.BrandApi.Strategy;

/// <summary><c>/api/v1/strategy/goals.csv</c>: all goals with their series, a row a year.</summary>
internal sealed class GoalTables(StrategyReader strategy, AsOfReader days, ApiLinks links)
{
    private static readonly OpenTable Table = new(
        BrandRoutes.GoalTable,
        BrandRoutes.GoalTableMetadata,
        [
            new("goal", "string", new("Key of the goal", "Målets nyckel")),
            new("title", "string", new("Goal", "Mål")),
            new("indicator", "string", new("What is measured", "Vad som mäts")),
            new("unit", "string", new("Unit", "Enhet")),
            .. SeriesTable.Columns.Select(column => new OpenColumn(column.Name, column.Type, column.Title)),
            new("state", "string", new("How the goal goes, by the rule", "Hur det går för målet, enligt regeln")),
        ],
        ["goal", "year"]);

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

    private static IEnumerable<string> Cells(StrategyGoal goal, SeriesRow row) =>
        [goal.Key.ToString(), goal.Title, goal.Indicator, goal.Unit, .. SeriesTable.Cells(goal, row), GoalItem.CodeOf(goal.Judgement.State)];
}
