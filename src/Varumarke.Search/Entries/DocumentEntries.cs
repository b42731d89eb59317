using System.Globalization;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Services.Navigation;
using Umbraco.Cms.Core.Web;
using Varumarke.Core.Library;
using Varumarke.Core.Published;
using Varumarke.Core.Search;
using Varumarke.Search.Index;

namespace Varumarke.Search.Entries;

/// <summary>Reads published documents for the index, an entry for each language that they are published in.</summary>
internal sealed class DocumentEntries(
    IPublishedContentCache documents,
    IPublishStatusQueryService published,
    IDocumentNavigationQueryService navigation,
    IVariationContextAccessor variation,
    IUmbracoContextFactory contexts)
{
    /// <summary>One for each language, null where there is none in it.</summary>
    public IReadOnlyList<(string Language, IndexEntry? Entry)> Read(Guid key)
    {
        // Rich text asks for one when it resolves its links.
        using UmbracoContextReference context = contexts.EnsureUmbracoContext();
        IPublishedContent? document = published.IsDocumentPublishedInAnyCulture(key) ? documents.GetById(key) : null;
        return [.. LibraryCultures.All.Select(each => (each.Language, Entry: document is null ? null : Read(document, each.Language, each.Culture)))];
    }

    private IndexEntry? Read(IPublishedContent document, string language, string culture)
    {
        string type = document.ContentType.Alias;
        var period = TextPeriod.Of(document);
        if (LibraryTypes.KindOfDocument(type) is not { } kind || !period.IsApproved || !published.IsDocumentPublished(document.Key, culture))
        {
            return null;
        }

        variation.VariationContext = new VariationContext(culture);
        string[] subjects = [.. (document.GetProperty("subjects")?.GetValue() as IEnumerable<string>) ?? []];
        string title = ReadableText.Of(document, "heading", culture) is { Length: > 0 } heading ? heading : NameOf(document, culture);
        (string Alias, string Text)[] parts = [.. LibraryTypes.TextsOf(type).Select(alias => (Alias: alias, Text: ReadableText.Of(document, alias, culture))).Where(part => part.Text.Length > 0)];
        return new IndexEntry
        {
            Key = document.Key,
            Kind = kind,
            Type = type,
            Language = language,
            Changed = document.UpdateDate,
            Ancestors = navigation.TryGetAncestorsKeys(document.Key, out IEnumerable<Guid> above) ? [.. above] : [],
            UsableUntil = period.Until,
            Words = new Dictionary<string, EntryWords> { [language] = new(title, string.Join('\n', parts.Select(part => part.Text)), [.. subjects, .. Headings(type, parts, language)]) },
            Facets = new Dictionary<string, IReadOnlyList<string>>
            {
                [SearchFacet.Language] = [language],
                [SearchFacet.Subject] = subjects,
                [SearchFacet.Year] = [document.CreateDate.Year.ToString(CultureInfo.InvariantCulture)],
            },
        };
    }

    // The guide shows each part under a heading that nobody writes, and that readers look for: colours, typefaces.
    private static IEnumerable<string> Headings(string type, (string Alias, string Text)[] parts, string language) => string.Equals(type, LibraryTypes.Platform, StringComparison.OrdinalIgnoreCase)
        ? parts.Select(part => LibraryWords.PlatformPart(part.Alias)?.In(language)).OfType<string>()
        : [];

    private static string NameOf(IPublishedContent document, string culture) =>
        document.Cultures.TryGetValue(culture, out PublishedCultureInfo? info) ? info.Name : document.Name;
}
