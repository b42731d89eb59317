using System.Globalization;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Goals;
using Varumarke.Core.Strategy.History;

namespace Varumarke.Core.Strategy;

/// <summary>A goal's series as rows of a table, for those who reckon: numbers and days as machines write them.</summary>
public static class SeriesTable
{
    /// <summary>The columns: name, type as XML Schema calls it, and what it means.</summary>
    public static IReadOnlyList<(string Name, string Type, Wording Title)> Columns { get; } =
    [
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
        ("period", "string", new("Which part of the year: H1 or H2, Q1 to Q4, or a month 01 to 12; empty for the whole year", "Vilken del av året: H1 eller H2, Q1 till Q4, eller en månad 01 till 12; tomt för hela året")),
    ];

    /// <summary>The cells of a row, in the order of <see cref="Columns"/>.</summary>
    public static IReadOnlyList<string> Cells(StrategyGoal goal, SeriesRow row)
    {
        ArgumentNullException.ThrowIfNull(goal);
        ArgumentNullException.ThrowIfNull(row);
        return
        [
            row.Year.ToString(CultureInfo.InvariantCulture), Written(row.Observed.Value), Written(row.Observed.County), Written(row.Observed.Nation), Written(row.Women), Written(row.Men),
            row.Observed.BeginsAnew ? "true" : "false", row.ReadOn is { } read ? AsOf.Write(read) : string.Empty, row.Source.Length > 0 ? row.Source : goal.Source, row.Note, row.Period.Part.Code,
        ];
    }

    private static string Written(decimal? figure) => figure?.ToString("0.##########", CultureInfo.InvariantCulture) ?? string.Empty;
}
