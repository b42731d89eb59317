namespace Varumarke.Engine.Sync.Reporting;

/// <summary>The report for people: a line an item, its notes below it, and the sums last.</summary>
internal static class SyncReportText
{
    public static void Write(SyncReport report, bool quiet, TextWriter output)
    {
        foreach (SyncLine line in report.Lines.Where(line => !quiet || line.Outcome == SyncOutcome.Failed))
        {
            output.WriteLine(Text(line));
            foreach (string note in line.Notes)
            {
                output.WriteLine("             note: " + note);
            }
        }

        output.WriteLine();
        output.WriteLine(Summary(report));
    }

    public static string Summary(SyncReport report)
    {
        IEnumerable<string> counts = Enum.GetValues<SyncOutcome>()
            .Select(outcome => (Outcome: outcome, Count: report.Count(outcome)))
            .Where(entry => entry.Count > 0)
            .Select(entry => $"{entry.Count} {Word(entry.Outcome)}");
        string sum = report.Lines.Count == 0 ? "nothing found" : string.Join(", ", counts);
        return $"{report.Command} {report.Folder}{(report.DryRun ? " (dry run, nothing written)" : string.Empty)}: {sum}.";
    }

    private static string Text(SyncLine line)
    {
        string file = line.File is null ? string.Empty : $" ({line.File})";
        string reason = line.Reason is null ? string.Empty : ": " + line.Reason;
        return $"{Word(line.Outcome),-12} {line.Kind} {line.Alias}{file}{reason}";
    }

    private static string Word(SyncOutcome outcome)
    {
        return outcome == SyncOutcome.NotImported ? "not imported" : outcome.ToString().ToLowerInvariant();
    }
}
