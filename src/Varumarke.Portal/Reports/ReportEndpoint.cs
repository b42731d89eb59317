using System.Globalization;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Http.Answers;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Problems;
using Varumarke.Portal.Rendering;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Reports;

/// <summary>Published reports out of their frozen copies: the newest edition at the report's own address, each edition at one that stays.</summary>
internal sealed class ReportEndpoint(ReportReader reports, IDocumentShelf shelf, DocumentPaths paths, AssetShelf assets, AsOfPages days, MissingPages missing, PageRenderer pages) : IOwnPage
{
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <summary>Answers with the newest edition, or the one that the public saw on a day; false where the document is no report with a frozen copy.</summary>
    public async Task<bool> TryWriteAsync(HttpContext context, Guid key, string language)
    {
        if (reports.Find(key, language) is not { } report)
        {
            return false;
        }

        (bool isAnswered, DateOnly? day) = await days.ReadAsync(context, language);
        if (isAnswered)
        {
            return true;
        }

        await (report.On(day) is { } edition
            ? WriteAsync(context, report, edition, language, report.Path, day)
            : days.RefuseAsync(context, language, ReportWords.NotYetTitle, ReportWords.NotYet, StatusCodes.Status404NotFound));
        return true;
    }

    public Task HandleAsync(HttpContext context, string language) => Find(context, language) is ({ } report, { } edition)
        ? WriteAsync(context, report, edition, language, LibraryPaths.Report(language, report.Key, edition.Number), null)
        : missing.WriteAsync(context, language);

    public Task HandleWordAsync(HttpContext context, string language)
    {
        if (Find(context, language) is not (_, { } edition))
        {
            return missing.WriteAsync(context, language);
        }

        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{(language == "sv" ? "rapport" : "report")}-{edition.Report.AsOf.Year.ToString(CultureInfo.InvariantCulture)}-{edition.Number.ToString(CultureInfo.InvariantCulture)}.docx\"";
        return TaggedAnswer.SendAsync(context, new ReportInWord(edition).Write(), WordType, language);
    }

    private (PublishedReport? Report, FrozenEdition? Edition) Find(HttpContext context, string language)
    {
        PublishedReport? report = Guid.TryParse((string?)context.Request.RouteValues["key"], out Guid key) ? reports.Find(key, language) : null;
        return (report, int.TryParse((string?)context.Request.RouteValues["edition"], NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? report?.Editions.FirstOrDefault(edition => edition.Number == number)
            : null);
    }

    private async Task WriteAsync(HttpContext context, PublishedReport report, FrozenEdition edition, string language, string path, DateOnly? day)
    {
        FrozenReport frozen = edition.Report;
        IReadOnlyList<ReportFile> files = await ReportFile.OfAsync(edition, assets, context.RequestAborted);
        var head = new PageHead
        {
            Language = language,
            Title = frozen.Title,
            Description = frozen.Preamble,
            Path = path,
            Entry = MenuEntry.Strategy,
            MayBeKept = true,
            Owner = frozen.Owner,
            OwnerEmail = report.OwnerEmail,
            Changed = frozen.FrozenAt,
            IsUnlisted = day is not null || report.After(edition) is not null,
            Image = files.Select(file => file.Shared).FirstOrDefault(shared => shared is not null)?.Url,
        };
        await pages.WriteAsync<ReportPage>(
            context,
            head with { OtherPath = Other(report, edition, head.OtherLanguage, path == report.Path) },
            StatusCodes.Status200OK,
            (nameof(ReportPage.Report), report),
            (nameof(ReportPage.Edition), edition),
            (nameof(ReportPage.Files), files),
            (nameof(ReportPage.Then), day),
            (nameof(ReportPage.Paths), frozen.Goals.Select(goal => goal.Id).Where(goal => shelf.Shows(goal, "goal", LibraryCultures.Of(language))).ToDictionary(goal => goal, goal => paths.Of(goal, language))));
    }

    private string? Other(PublishedReport report, FrozenEdition edition, string other, bool isNewest) => reports.Find(report.Key, other) is { } translated
        ? isNewest ? translated.Path : translated.Editions.Any(each => each.Number == edition.Number) ? LibraryPaths.Report(other, report.Key, edition.Number) : null
        : null;
}
