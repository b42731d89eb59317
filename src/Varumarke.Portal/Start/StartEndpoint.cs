using Microsoft.AspNetCore.Http;
using Varumarke.Core.Brand;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Search;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Start;

/// <summary>The start page, and the way to it from the site's root.</summary>
internal sealed class StartEndpoint(BrandReader brand, ILibrarySearch search, AssetShelf shelf, PageRenderer pages)
{
    private const int Pictures = 6;
    private const int Subjects = 4;

    /// <summary><c>/</c>: to the start page in the reader's language.</summary>
    public static Task LeadAsync(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Language";
        context.Response.Headers.CacheControl = "public, no-cache";
        context.Response.Redirect(LibraryPaths.Start(ReaderLanguage.Of(context.Request.Headers.AcceptLanguage, ReaderLanguage.Swedish)));
        return Task.CompletedTask;
    }

    public async Task HandleAsync(HttpContext context, string language)
    {
        BrandPlatform? platform = brand.Platform(language);
        (IReadOnlyList<Guid> picked, string heroText) = brand.Start(language) ?? ([], string.Empty);
        SearchAnswer newest = search.Search(new SearchQuestion
        {
            Language = language,
            Filters = new Dictionary<string, IReadOnlyList<string>> { [SearchFacet.Kind] = [SearchKind.Image] },
            Order = SearchOrder.Newest,
            Take = Pictures,
        });
        ShelvedAsset? hero = await shelf.FindAsync(picked, context.RequestAborted) is [var first, ..] ? first : null;
        IReadOnlyList<ShelvedAsset> pictures = await shelf.FindAsync(newest.Hits.Select(hit => hit.Key), context.RequestAborted);
        var head = new PageHead
        {
            Language = language,
            Title = StartWords.Title.In(language),
            Description = platform?.Promise ?? FrameWords.About.In(language),
            Path = LibraryPaths.Start(language),
            OtherPath = LibraryPaths.Start(language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish),
            Image = hero?.Renditions?.Presets.GetValueOrDefault("social")?.Url,
            Owner = platform?.Owner,
            OwnerEmail = platform?.OwnerEmail,
            Changed = platform?.Changed,
            ReviewBy = platform?.ReviewBy,
            MayBeKept = true,
        };
        await pages.WriteAsync<StartPage>(
            context,
            head,
            StatusCodes.Status200OK,
            (nameof(StartPage.Platform), platform),
            (nameof(StartPage.Hero), hero),
            (nameof(StartPage.HeroText), heroText),
            (nameof(StartPage.Newest), pictures),
            (nameof(StartPage.Subjects), (IReadOnlyList<string>)[.. newest.Facets[SearchFacet.Subject].Take(Subjects).Select(value => value.Value)]));
    }
}
