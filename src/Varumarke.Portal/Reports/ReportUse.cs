using System.Globalization;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Reports;

namespace Varumarke.Portal.Reports;

/// <summary>How the brand was used, a line for each count, for the page and for Word.</summary>
internal static class ReportUse
{
    public static IReadOnlyList<(string Name, string Count)> Lines(FrozenUse use, string language)
    {
        CultureInfo culture = CultureInfo.GetCultureInfo(LibraryCultures.Of(language));
        return
        [
            (ReportWords.Taken.In(language), Shown(use.Taken, culture)),
            (ReportWords.Viewed.In(language), Shown(use.Viewed, culture)),
            (ReportWords.Embedded.In(language), Shown(use.Embedded, culture)),
            (ReportWords.Recalled.In(language), use.Recalled.ToString("#,0", culture)),
            .. Answers(use.Answers, language).Select(line => (line.Name, Shown(line.Count, culture))),
        ];
    }

    private static IReadOnlyList<(string Name, string Count)> Answers(FrozenAnswers? answers, string language) => answers is null ? [] :
    [
        (ReportWords.ToldYes.In(language), answers.Yes),
        (ReportWords.ToldNo.In(language), answers.No),
        (ReportWords.ToldUnknown.In(language), answers.Unknown),
        (ReportWords.DraftsFine.In(language), answers.DraftsFine),
        (ReportWords.DraftsToChange.In(language), answers.DraftsToChange),
        (ReportWords.ProgramsAsked.In(language), answers.Programs),
    ];

    private static string Shown(string count, CultureInfo culture) => long.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number.ToString("#,0", culture) : count;
}
