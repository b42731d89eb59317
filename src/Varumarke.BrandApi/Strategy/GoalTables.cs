using System.Globalization;
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
        ("year", "gYear", new("Year", "År")),
        ("value", "decimal", new("The municipality", "Kommunen")),
        ("county", "decimal", new("The county", "Länet")),
        ("nation", "decimal", new("The nation", "Riket")),
        ("women", "decimal", new("Women in the municipality", "Kvinnor i kommunen")),
        ("men", "decimal", new("Men in the municipality", "Män i kommunen")),
        ("beginsAnew", "boolean", new("Measured otherwise from this year on", "Mäts på nytt sätt från det här året")),
        ("readOn", "date", new("When it was read in its source", "När det hämtades ur källan")),
        ("source", "string", new("Source", "Källa")),
        ("note", "string", new("Note", "Anmärkning")),
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
        Append(table, Columns.Select(column => column.Name));
        foreach (StrategyGoal goal in strategy.Goals(language, asked.Day))
        {
            foreach (SeriesRow row in goal.Series)
            {
                Append(table, Cells(goal, row));
            }
        }

        context.Response.Headers.AccessControlAllowOrigin = "*";
        context.Response.Headers.Link = $"<{links.Of(BrandRoutes.GoalTableMetadata)}>; rel=\"describedby\"; type=\"application/csvm+json\"";
        return TaggedAnswer.SendAsync(context, Encoding.UTF8.GetBytes(table.ToString()), "text/csv; charset=utf-8; header=present", language);
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
        context.Response.Headers.AccessControlAllowOrigin = "*";
        return TaggedAnswer.SendAsync(context, Encoding.UTF8.GetBytes(metadata.ToJsonString(ApiAnswer.Json)), "application/csvm+json; charset=utf-8");
    }

    private static string[] Cells(StrategyGoal goal, SeriesRow row) =>
    [
        goal.Key.ToString(), goal.Title, goal.Indicator, goal.Unit, row.Year.ToString(CultureInfo.InvariantCulture),
        Written(row.Observed.Value), Written(row.Observed.County), Written(row.Observed.Nation), Written(row.Women), Written(row.Men),
        row.Observed.BeginsAnew ? "true" : "false", row.ReadOn is { } read ? AsOf.Write(read) : string.Empty,
        row.Source.Length > 0 ? row.Source : goal.Source, row.Note, GoalItem.CodeOf(goal.Judgement.State),
    ];

    private static string Written(decimal? figure) => figure?.ToString("0.##########", CultureInfo.InvariantCulture) ?? string.Empty;

    // A text that a spreadsheet would take for a formula is told from one by an apostrophe.
    private static void Append(StringBuilder table, IEnumerable<string> cells) => table.AppendJoin(',', cells.Select(cell =>
    {
        string text = cell is ['=' or '+' or '@' or '\t', ..] ? "'" + cell : cell;
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    })).Append("\r\n");
}
