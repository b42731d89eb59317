using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Reports;

namespace Varumarke.BrandApi.Strategy;

/// <summary>An edition of a report.</summary>
/// <param name="Edition">Its number, from 1.</param>
/// <param name="AsOf">The day whose figures it has.</param>
/// <param name="FrozenAt">When it was frozen, UTC.</param>
/// <param name="Erratum">What it puts right in the edition before it.</param>
/// <param name="Sha256">SHA-256 of its JSON.</param>
/// <param name="Json">Where that is.</param>
/// <param name="Page">Address of its page.</param>
/// <param name="Word">Where it is for Word.</param>
internal sealed record ReportEditionItem(int Edition, DateOnly AsOf, DateTime FrozenAt, string? Erratum, string Sha256, string Json, string Page, string Word)
{
    public static ReportEditionItem Of(FrozenEdition edition, string language, ApiLinks links) => new(
        edition.Number,
        edition.Report.AsOf,
        edition.Report.FrozenAt,
        edition.Report.Erratum,
        edition.Hash,
        links.Of(LibraryPaths.ReportAsJson(language, edition.Report.Report, edition.Number)),
        links.Of(LibraryPaths.Report(language, edition.Report.Report, edition.Number)),
        links.Of(LibraryPaths.ReportInWord(language, edition.Report.Report, edition.Number)));
}
