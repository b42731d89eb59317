using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Http.Answers;

namespace Varumarke.BrandApi.Strategy;

/// <summary><c>/api/v1/strategy/reports</c>: the published reports with their editions; and each edition, byte for byte as it was frozen.</summary>
internal sealed class ReportsEndpoint(ReportReader reports, ApiLinks links)
{
    public Task HandleAsync(HttpContext context)
    {
        string language = ApiAnswer.Language(context);
        return ApiAnswer.SendAsync(context, new ReportsAnswer([.. reports.All(language).Select(report => ReportItem.Of(report, language, links))]), language);
    }

    public Task HandleEditionAsync(HttpContext context)
    {
        string language = ApiAnswer.Language(context);
        bool isNumber = int.TryParse((string)context.Request.RouteValues["edition"]!, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        FrozenEdition? edition = isNumber ? reports.Find(Guid.Parse((string)context.Request.RouteValues["id"]!), language)?.Editions.FirstOrDefault(each => each.Number == number) : null;
        if (edition is null)
        {
            return ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status404NotFound));
        }

        ApiAnswer.Open(context);
        return TaggedAnswer.SendAsync(context, edition.Body.ToArray(), "application/json; charset=utf-8", language);
    }
}

/// <summary>The reports, the newest first.</summary>
internal sealed record ReportsAnswer(IReadOnlyList<ReportItem> Items);

/// <summary>A report.</summary>
/// <param name="Id">Key of its document.</param>
/// <param name="Title">What its newest edition is called.</param>
/// <param name="Page">Address of the newest edition's page.</param>
/// <param name="Editions">All of its editions, the first first.</param>
internal sealed record ReportItem(Guid Id, string Title, string Page, IReadOnlyList<ReportEditionItem> Editions)
{
    public static ReportItem Of(PublishedReport report, string language, ApiLinks links) =>
        new(report.Key, report.Editions[^1].Report.Title, links.Of(report.Path), [.. report.Editions.Select(edition => ReportEditionItem.Of(edition, language, links))]);
}

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
