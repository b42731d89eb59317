using System.Globalization;
using System.Xml.Linq;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Reports;

/// <summary>A frozen report as a document for Word: the words and tables of its page, without pictures, whose right may end.</summary>
internal sealed class ReportInWord(FrozenEdition edition)
{
    private readonly FrozenReport _report = edition.Report;
    private readonly CultureInfo _culture = CultureInfo.GetCultureInfo(LibraryCultures.Of(edition.Report.Language));
    private readonly WordDocument _word = new(edition.Report.Title, edition.Report.Language, edition.Report.FrozenAt);

    private string Language => _report.Language;

    /// <summary>The file; the same bytes each time.</summary>
    public byte[] Write()
    {
        _word.Add(_report.Title, "Title");
        AddFacts();
        Add(_report.Preamble);
        Add(_report.Erratum is { } erratum ? $"{ReportWords.Corrected.In(Language)}: {erratum}" : null);
        foreach (FrozenText text in _report.Texts)
        {
            _word.Add(ReportWords.Heading(text.Name).In(Language), "Heading1");
            AddMarkup(XElement.Parse($"<body>{text.Html.Replace("<br>", "<br/>", StringComparison.Ordinal)}</body>", LoadOptions.PreserveWhitespace));
        }

        AddList(ReportWords.Lessons.In(Language), "Heading1", _report.Lessons);
        AddGoals();
        if (_report.Since is { } since)
        {
            AddList(
                ReportWords.Since(Day(since)).In(Language), "Heading1",
                Changes() is { Length: > 0 } changes ? changes : [ReportWords.NoChange.In(Language)]);
        }

        AddWork();
        if (_report.Use is { } use)
        {
            AddList(ReportWords.Use.In(Language), "Heading1", [ReportWords.UsePeriod(use.From, use.To).In(Language), .. ReportUse.Lines(use, Language).Select(line => $"{line.Name}: {line.Count}")]);
        }

        _word.Add($"{ReportWords.Sum.In(Language)}: {edition.Hash}");
        return _word.ToBytes();
    }

    private string[] Changes() =>
    [
        .. _report.Changes.Select(change => $"{change.Title}: {change.Before ?? ReportWords.NewGoal.In(Language)} → {change.After}"),
        .. _report.Moved.Select(moved => $"{moved.Title}: {ReportWords.Moved(moved.Before, moved.After).In(Language)}"),
        .. _report.Removed.Select(removed => $"{removed.Title}: {ReportWords.Removed(removed.Reason, removed.Instead).In(Language)}"),
    ];

    private void AddFacts()
    {
        if (_report is { From: { } from, To: { } to })
        {
            _word.Add($"{ReportWords.Period.In(Language)}: {Day(from)} – {Day(to)}");
        }

        _word.Add($"{ReportWords.AsOf.In(Language)}: {Day(_report.AsOf)}");
        _word.Add($"{ReportWords.Number(_report.Edition).In(Language)}. {ReportWords.Frozen.In(Language)}: {Day(DateOnly.FromDateTime(_report.FrozenAt))}{(_report.FrozenBy is { } by ? $", {by}" : null)}");
        Add(_report.Owner is { } owner ? $"{ReportWords.Owner.In(Language)}: {owner}" : null);
    }

    private void AddMarkup(XElement markup)
    {
        foreach (XNode node in markup.Nodes())
        {
            switch (node)
            {
                case XElement { Name.LocalName: "h2" or "h3" or "h4" } heading:
                    _word.Add(heading.Value, "Heading2");
                    break;
                case XElement { Name.LocalName: "ul" or "ol" } list:
                    foreach (XElement item in list.Elements("li"))
                    {
                        _word.Add(Parts(item), "ListParagraph");
                    }

                    break;
                case XElement { Name.LocalName: "table" } table when Rows(table) is { Count: > 0 } rows:
                    _word.AddTable(rows);
                    break;
                case XElement { Name.LocalName: "blockquote" } quote when quote.Elements("p").Any():
                    AddMarkup(quote);
                    break;
                case XElement other:
                    _word.Add(Parts(other));
                    break;
                case XText text when !string.IsNullOrWhiteSpace(text.Value):
                    _word.Add(text.Value);
                    break;
            }
        }
    }

    private void AddGoals()
    {
        _word.Add(ReportWords.Goals.In(Language), "Heading1");
        _word.AddTable([
            [ReportWords.Goal.In(Language), ReportWords.Newest.In(Language), ReportWords.State.In(Language), ReportWords.Why.In(Language)],
            .. _report.Goals.Select(goal => new[]
            {
                goal.Title,
                goal.Value is { } value ? $"{value.ToString("#,0.##", _culture)} ({goal.When(Language)})" : StrategyWords.Missing.In(Language),
                goal.StateName,
                goal.Why,
            }),
        ]);
    }

    private void AddWork()
    {
        if (_report.Work is not { } work)
        {
            return;
        }

        AddList(ReportWords.Measures.In(Language), "Heading1", [.. work.Measures.Select(status => $"{StrategyWords.Status(status.Key).In(Language)}: {status.Value.ToString(_culture)}")]);
        AddList(ReportWords.Done.In(Language), "Heading2", [.. work.Done.Select(done => $"{done.Title} ({done.Responsible}). {done.Outcome}")]);
        AddList(ReportWords.Told.In(Language), "Heading2", [.. work.Communication.Select(told => $"{told.Title}{(told.Day is { } day ? $", {Day(day)}" : null)}. {told.Message} {told.Feedback}")]);
    }

    private void AddList(string heading, string style, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            _word.Add(heading, style);
        }

        foreach (string line in lines)
        {
            _word.Add(line, "ListParagraph");
        }
    }

    private void Add(string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            _word.Add(text);
        }
    }

    private static List<IReadOnlyList<string>> Rows(XElement table)
    {
        List<string[]> rows = [.. table.Descendants("tr").Select(row => row.Elements().Select(cell => cell.Value).ToArray()).Where(row => row.Length > 0)];
        int widest = rows.Count == 0 ? 0 : rows.Max(row => row.Length);
        return [.. rows.Select(row => (IReadOnlyList<string>)[.. row, .. Enumerable.Repeat(string.Empty, widest - row.Length)])];
    }

    private static IEnumerable<(string Text, bool IsBold)> Parts(XElement element) => element.DescendantNodes().OfType<XText>()
        .Select(text => (text.Value, text.Ancestors().Any(above => above.Name.LocalName is "strong" or "b")));

    private string Day(DateOnly day) => day.ToString("d MMMM yyyy", _culture);
}
