using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Published;
using Varumarke.Core.Search;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Problems;
using Varumarke.Portal.Rendering;
using Varumarke.Portal.Reports;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Documents;

/// <summary>The page of any document of the library, at the editors' own path below the language; and what is said where there is none.</summary>
internal sealed class DocumentEndpoint(
    BrandReader brand, IDocumentShelf documents, IDocumentNavigationQueryService navigation, DocumentPaths paths, AssetShelf shelf, GoalPages goals, ReportEndpoint reports, AsOfPages days, MissingPages missing,
    PageRenderer pages)
{
    private static readonly string[] PictureProperties = ["images", "image", "shareImage"];

    public async Task HandleAsync(HttpContext context, string language)
    {
        Guid? key = context.Request.RouteValues["key"] is string written && Guid.TryParse(written, out Guid named)
            ? named
            : context.Request.RouteValues["path"] is string path ? paths.Find(path, language) : null;
        if (key is { } known && (await goals.TryWriteAsync(context, known, language) || await reports.TryWriteAsync(context, known, language)))
        {
            return;
        }

        Read? read = key is { } asked ? brand.Read(asked, language, (reading, document) => Take(reading, document, language)) : null;
        if (read is null)
        {
            await missing.WriteAsync(context, language);
            return;
        }

        (bool isAnswered, DateOnly? day) = read.Head.Entry == MenuEntry.Strategy ? await days.ReadAsync(context, language) : default;
        if (isAnswered)
        {
            return;
        }

        IReadOnlyList<ShelvedAsset> pictures = await shelf.FindAsync(read.Pictures, context.RequestAborted);
        await pages.WriteAsync<DocumentPage>(
            context,
            read.Head with { IsUnlisted = day is not null, Image = pictures is [var first, ..] ? first.Renditions?.Presets.GetValueOrDefault("social")?.Url : null },
            StatusCodes.Status200OK,
            (nameof(DocumentPage.Model), read.Model with { Pictures = pictures }),
            (nameof(DocumentPage.Then), day));
    }

    private Read Take(DocumentReading reading, IPublishedContent document, string language)
    {
        string culture = LibraryCultures.Of(language), type = document.ContentType.Alias, preamble = reading.Text(document, "preamble");
        string other = language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish;
        IEnumerable<Guid> above = navigation.TryGetAncestorsKeys(document.Key, out IEnumerable<Guid> ancestors) ? ancestors.Reverse() : [];
        IEnumerable<Guid> below = navigation.TryGetChildrenKeys(document.Key, out IEnumerable<Guid> children) ? children : [];
        var model = new DocumentModel(
            reading.Title(document),
            preamble,
            [.. LibraryTypes.TextsOf(type).Where(alias => alias != "preamble").Select(alias => Part(reading, document, alias, culture)).OfType<DocumentPart>()],
            [],
            [.. below.Select(each => Link(reading, each, culture, language)).OfType<DocumentLink>()],
            [.. above.Select(each => Link(reading, each, culture, language)).OfType<DocumentLink>().Skip(1)]);
        return new Read(
            model,
            [.. PictureProperties.SelectMany(alias => reading.Media(document, alias)).Distinct()],
            new PageHead
            {
                Language = language,
                Title = model.Title,
                Description = preamble.Length > 0 ? preamble : null,
                Path = paths.Of(document.Key, language),
                OtherPath = documents.Find(document.Key, LibraryCultures.Of(other)) is null ? null : paths.Of(document.Key, other),
                Owner = reading.Text(document, "pageOwner"),
                OwnerEmail = reading.Text(document, "pageOwnerEmail"),
                Changed = reading.Changed(document),
                Entry = LibraryTypes.KindOfDocument(type) == SearchKind.Strategy ? MenuEntry.Strategy : MenuEntry.None,
            });
    }

    private DocumentLink? Link(DocumentReading reading, Guid key, string culture, string language) =>
        documents.Find(key, culture) is { } document ? new DocumentLink(paths.Of(key, language), reading.Title(document), reading.Text(document, "preamble")) : null;

    private static DocumentPart? Part(DocumentReading reading, IPublishedContent document, string alias, string culture)
    {
        string html = reading.Html(document, alias);
        if (html.Length > 0)
        {
            return new DocumentPart(alias, html, []);
        }

        string[] lines = ReadableText.Of(document, alias, culture).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return lines.Length == 0 ? null : new DocumentPart(alias, null, lines);
    }

    private sealed record Read(DocumentModel Model, IReadOnlyList<Guid> Pictures, PageHead Head);
}
