using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.Services.Navigation;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Published;
using Varumarke.Core.Search;
using Varumarke.Portal.Frame;

namespace Varumarke.Portal.Documents;

/// <summary>Reads what the page of a document shows, with what lies above and below it.</summary>
internal sealed class DocumentReader(IDocumentShelf documents, IDocumentNavigationQueryService navigation, DocumentPaths paths)
{
    private static readonly string[] PictureProperties = ["images", "image", "shareImage"];

    public DocumentRead Read(DocumentReading reading, IPublishedContent document, string language)
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
        return new DocumentRead(
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
                ReviewBy = reading.Day(document, "reviewBy"),
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
}
