using Umbraco.Cms.Core.Services;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;

namespace Varumarke.Core.Reviews;

/// <summary>Reads which published pages have an owner and a day of review: all of a type that has a place for them.</summary>
public sealed class PageReviews(BrandReader documents, DocumentPaths paths, IContentTypeService types, TimeProvider time)
{
    private const string Owner = "pageOwner";

    /// <summary>Today, where the site is.</summary>
    public DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>All pages, each once, in the first language that it is shown in.</summary>
    public IReadOnlyList<CaredPage> All()
    {
        string[] aliases = [.. types.GetAll().Where(type => !type.IsElement && type.CompositionPropertyTypes.Any(property => property.Alias == Owner)).Select(type => type.Alias)];
        return
        [
            .. LibraryCultures.All
                .SelectMany(each => aliases.SelectMany(alias => documents.OfType(each.Language, alias, (reading, document) => new CaredPage(
                    document.Key,
                    reading.Title(document),
                    paths.Of(document.Key, each.Language),
                    reading.Text(document, Owner),
                    reading.Text(document, "pageOwnerEmail"),
                    reading.Day(document, "reviewBy") is { } day ? DateOnly.FromDateTime(day) : null))))
                .DistinctBy(page => page.Key),
        ];
    }

    /// <summary>Those whose day of review is past, the longest first.</summary>
    public IReadOnlyList<CaredPage> Past()
    {
        DateOnly today = Today;
        return [.. All().Where(page => page.IsPast(today)).OrderBy(page => page.ReviewBy)];
    }
}
