using System.Globalization;
using System.Security;
using System.Text;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Search;
using Varumarke.Core.Sharing;
using Varumarke.Http.Answers;
using Varumarke.Portal.Frame;

namespace Varumarke.Portal.Listing;

/// <summary><c>/sitemap.xml</c> and <c>/robots.txt</c>: what search engines may list, which is what the search finds now.</summary>
internal sealed class SitemapEndpoint(ILibrarySearch search, HitPaths paths, CollectionShelf collections, PortalSite site)
{
    public async Task HandleAsync(HttpContext context)
    {
        IReadOnlyList<ShownCollection> shown = await collections.PublicAsync(context.RequestAborted);
        var map = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
        foreach ((string language, _) in LibraryCultures.All)
        {
            foreach (string path in (string[])[
                LibraryPaths.Start(language), LibraryPaths.Library(language), LibraryPaths.Collections(language), LibraryPaths.Guide(language), LibraryPaths.Texts(language), LibraryPaths.Strategy(language),
                LibraryPaths.Contributions(language), LibraryPaths.NewContribution(language), LibraryPaths.Accessibility(language), LibraryPaths.Privacy(language)])
            {
                Append(map, path, null);
            }

            foreach (AssetCollection collection in shown.Select(each => each.Collection))
            {
                Append(map, LibraryPaths.Collection(language, collection.Key, collection.Name(language)), collection.ChangedOn);
            }

            foreach (SearchHit hit in Everything(language))
            {
                Append(map, paths.Of(hit, language), hit.Changed);
            }
        }

        map.Append("</urlset>\n");
        await TaggedAnswer.SendAsync(context, Encoding.UTF8.GetBytes(map.ToString()), "application/xml; charset=utf-8");
    }

    /// <summary>Search engines may read the pages; lists in all their states say so themselves.</summary>
    public Task HandleRobotsAsync(HttpContext context) => TaggedAnswer.SendAsync(
        context,
        Encoding.UTF8.GetBytes($"User-agent: *\nDisallow: /umbraco/\nDisallow: /api/\nDisallow: /r/\nDisallow: /s/\nDisallow: /b/\nDisallow: /u/\nSitemap: {site.Whole("/sitemap.xml")}\n"),
        "text/plain; charset=utf-8");

    private IReadOnlyList<SearchHit> Everything(string language) => search.Search(new SearchQuestion
    {
        Language = language,
        Filters = new Dictionary<string, IReadOnlyList<string>> { [SearchFacet.Language] = [language] },
        Order = SearchOrder.Newest,
        Take = SearchLimits.Reach,
    }).Hits;

    private void Append(StringBuilder map, string path, DateTime? changed)
    {
        map.Append("<url><loc>").Append(SecurityElement.Escape(site.Whole(path))).Append("</loc>");
        if (changed is { } day)
        {
            map.Append("<lastmod>").Append(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Append("</lastmod>");
        }

        map.Append("</url>\n");
    }
}
