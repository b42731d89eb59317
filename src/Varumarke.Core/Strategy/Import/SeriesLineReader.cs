using System.Globalization;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy.Import;

/// <summary>Reads one row of a file with figures; every fault of it is told at once.</summary>
internal sealed class SeriesLineReader(SeriesHeads heads, DateOnly today, List<LineFault> faults)
{
    private const int FirstYear = 1900;
    private const int LongestText = 200;
    private const int DigitsOfDay = 5;
    private const string DayPattern = "yyyy-MM-dd";

    /// <summary>How many figures have been read.</summary>
    public int Figures { get; private set; }

    /// <summary>The goal's name or key, and the row; null when something is wrong with it.</summary>
    public (string Goal, SeriesRow Row)? Read(SheetRow line)
    {
        int before = faults.Count;
        string goal = Text(line, SeriesColumn.Goal, "goal");
        if (goal.Length == 0)
        {
            Fault(line, "goal", ImportTexts.NoGoal);
        }

        Period period = Time(line);
        var observed = new GoalObservation(period.Year, Figure(line, SeriesColumn.Value, "value"), Figure(line, SeriesColumn.County, "county"), Figure(line, SeriesColumn.Nation, "nation"), Flag(line)) { Part = period.Part };
        var row = new SeriesRow(
            Guid.NewGuid(),
            observed,
            Day(line),
            Figure(line, SeriesColumn.Women, "women"),
            Figure(line, SeriesColumn.Men, "men"),
            Text(line, SeriesColumn.Source, "source"),
            Text(line, SeriesColumn.Note, "note"));
        if (observed is { Value: null, County: null, Nation: null } && row is { Women: null, Men: null, Note.Length: 0 } && faults.Count == before)
        {
            Fault(line, null, ImportTexts.Nothing);
        }

        return faults.Count == before ? (goal, row) : null;
    }

    // A year may be told before it is over, as before; of a part of one nobody knows until it is.
    private Period Time(SheetRow line)
    {
        SheetCell cell = heads.Of(line, SeriesColumn.Year);
        Wording? fault = cell switch
        {
            { IsFormula: true } => ImportTexts.Formula,
            _ when Period.TryParse(cell.Text, out Period known) && known.Year >= FirstYear => known switch
            {
                { Part.IsWhole: true } => known.Year <= today.Year ? null : ImportTexts.BadYear,
                _ => known.After <= today ? null : ImportTexts.NotOver,
            },
            _ when IsDay(cell.Text) => ImportTexts.DayForPart,
            _ => ImportTexts.BadYear,
        };
        if (fault is null && Period.TryParse(cell.Text, out Period period))
        {
            return period;
        }

        Fault(line, "year", fault ?? ImportTexts.BadYear);
        return new Period(FirstYear);
    }

    // Spreadsheets take 2024-03 for a day, and keep it as how many days have gone since 1900; some write the day out.
    private static bool IsDay(string text) =>
        (text.Length == DigitsOfDay && text.All(char.IsAsciiDigit)) || (text.Length >= DayPattern.Length && DateOnly.TryParseExact(text.AsSpan(0, DayPattern.Length), DayPattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private decimal? Figure(SheetRow line, SeriesColumn column, string name)
    {
        (decimal? figure, Wording? fault) = FigureReading.Read(heads.Of(line, column));
        if (fault is not null)
        {
            Fault(line, name, fault);
        }

        Figures += figure is null ? 0 : 1;
        return figure;
    }

    private DateOnly Day(SheetRow line)
    {
        SheetCell cell = heads.Of(line, SeriesColumn.Read);
        if (cell is { IsFormula: false, Text.Length: 0 })
        {
            return today;
        }

        if (!cell.IsFormula && DateOnly.TryParseExact(cell.Text, DayPattern, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) && day <= today)
        {
            return day;
        }

        Fault(line, "read", cell.IsFormula ? ImportTexts.Formula : ImportTexts.BadDay);
        return today;
    }

    private bool Flag(SheetRow line)
    {
        SheetCell cell = heads.Of(line, SeriesColumn.BeginsAnew);
        switch (cell.IsFormula ? "=" : cell.Text.Trim().ToLowerInvariant())
        {
            case "" or "nej" or "no" or "0" or "false":
                return false;
            case "ja" or "yes" or "1" or "true":
                return true;
            default:
                Fault(line, "begins anew", cell.IsFormula ? ImportTexts.Formula : ImportTexts.BadFlag);
                return false;
        }
    }

    // What a spreadsheet would reckon when the text is exported again is not taken either.
    private string Text(SheetRow line, SeriesColumn column, string name)
    {
        SheetCell cell = heads.Of(line, column);
        string text = cell.Text.Trim();
        if (cell.IsFormula || text.StartsWith('=') || text.StartsWith('+') || text.StartsWith('@'))
        {
            Fault(line, name, ImportTexts.Formula);
        }
        else if (text.Length > LongestText)
        {
            Fault(line, name, ImportTexts.TooLong);
        }

        return text;
    }

    private void Fault(SheetRow line, string? column, Wording detail) => faults.Add(new LineFault(line.Line, column, detail));
}
