using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Goals;
using Varumarke.Core.Strategy.History;
using Varumarke.Http.Answers;

namespace Varumarke.BrandApi.Strategy;

/// <summary>
/// <c>/api/v1/strategy/goals.csv</c>: all goals with their series, a row a year, for those who reckon; and beside it what its columns
/// mean, by the W3C's CSV on the Web.
/// </summary>
internal sealed class GoalTables(StrategyReader strategy, AsOfReader days, ApiLinks links)
{
    private static readonly (string Name, string Type, Wording Title)[] Columns =
    [
        ("goal", "string", new("Key of the goal", "Målets nyckel")),
        ("title", "string", new("Goal", "Mål")),
        ("indicator", "string", new("What is measured", "Vad som mäts")),
        ("unit", "string", new("Unit", "Enhet")),
        .. SeriesTable.Columns,
        ("state", "string", new("How the goal goes, by the rule", "Hur det går för målet, enligt regeln")),
    ];

    public Task HandleAsync(HttpContext context)
    {
        string language = ApiAnswer.Language(context);
        string written = context.Request.Query[AsOf.Parameter].ToString();
        AsOf asked = days.Read(written, language);
        if (asked.Fault is { } fault)
        {
            return ApiAnswer.RefuseAsync(context, StrategyProblems.Of(AsOf.Parameter, written, fault, days.Beginning(language)));
        }

        var table = new StringBuilder();
        CsvText.Append(table, Columns.Select(column => column.Name));
        foreach (StrategyGoal goal in strategy.Goals(language, asked.Day))
        {
            foreach (SeriesRow row in goal.Series)
            {
                CsvText.Append(table, Cells(goal, row));
            }
        }

        CrossOrigin.LetAllRead(context.Response);
        context.Response.Headers.Link = $"<{links.Of(BrandRoutes.GoalTableMetadata)}>; rel=\"describedby\"; type=\"application/csvm+json\"";
        return TaggedAnswer.SendAsync(context, Encoding.UTF8.GetBytes(table.ToString()), CsvText.MediaType, language);
    }

    public Task HandleMetadataAsync(HttpContext context)
    {
        var metadata = new JsonObject
        {
            ["@context"] = new JsonArray("http://www.w3.org/ns/csvw", new JsonObject { ["@language"] = "sv" }),
            ["url"] = links.Of(BrandRoutes.GoalTable),
            ["dc:license"] = new JsonObject { ["@id"] = "https://creativecommons.org/publicdomain/zero/1.0/" },
            ["tableSchema"] = new JsonObject
            {
                ["columns"] = new JsonArray([.. Columns.Select(column => (JsonNode)new JsonObject
                {
                    ["name"] = column.Name,
                    ["titles"] = new JsonArray(column.Name),
                    ["dc:description"] = new JsonObject { ["@value"] = column.Title.Swedish, ["@language"] = "sv" },
                    ["datatype"] = column.Type,
                })]),
                ["primaryKey"] = new JsonArray("goal", "year"),
            },
        };
        CrossOrigin.LetAllRead(context.Response);
        return TaggedAnswer.SendAsync(context, Encoding.UTF8.GetBytes(metadata.ToJsonString(ApiAnswer.Json)), "application/csvm+json; charset=utf-8");
    }

    private static IEnumerable<string> Cells(StrategyGoal goal, SeriesRow row) =>
        [goal.Key.ToString(), goal.Title, goal.Indicator, goal.Unit, .. SeriesTable.Cells(goal, row), GoalItem.CodeOf(goal.Judgement.State)];
}
