using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Rights;
using Varumarke.Core.Search;
using Varumarke.Core.Strategy.Graph;
using Varumarke.Core.Usage;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Keeping;
using Varumarke.Portal.Problems;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Picture;

/// <summary>The page of a picture, logo or file.</summary>
internal sealed class PictureEndpoint(
    AssetShelf shelf, ILibrarySearch search, StrategyGraph graph, PictureData data, KnownWeights weights, MissingPages missing, UsageMeter usage, PageRenderer pages)
{
    private const int Similar = 4;

    public async Task HandleAsync(HttpContext context, string language)
    {
        Guid? key = LibraryPaths.KeyIn((string)context.Request.RouteValues["asset"]!);
        (ShelvedAsset? asset, AssetDecision decision) = key is { } known
            ? await shelf.FindAsync(known, context.RequestAborted)
            : (null, new AssetDecision(AssetAvailability.NotApproved));
        if (asset is null)
        {
            await missing.WriteAsync(context, language, decision);
            return;
        }

        PageInMaking.Do(context, () => usage.Count(UsageKind.Viewed, asset.Asset.Key));
        string title = asset.Described.Title(language);
        string other = language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish;
        string path = LibraryPaths.Asset(language, asset.Asset.Key, title);
        var head = new PageHead
        {
            Language = language,
            Title = title,
            Description = asset.Described.Caption(language) ?? asset.Described.Summary(language) ?? asset.Described.AltText(language),
            Path = path,
            OtherPath = LibraryPaths.Asset(other, asset.Asset.Key, asset.Described.Title(other)),
            Image = asset.Renditions?.Presets.GetValueOrDefault("social")?.Url,
            Changed = asset.Asset.UpdateDate,
            Data = data.Describe(asset, path, language),
            Entry = MenuEntry.Library,
            MayBeKept = true,
            Alternates = asset.Renditions is null ? [] : [data.EmbedLink(path, title, language)],
        };
        await pages.WriteAsync<PicturePage>(
            context,
            head,
            StatusCodes.Status200OK,
            (nameof(PicturePage.Asset), asset),
            (nameof(PicturePage.Weights), await weights.OfAsync(asset, context.RequestAborted)),
            (nameof(PicturePage.Helped), graph.HelpedBy(new StrategyNodeId(StrategyNodeKind.Picture, asset.Asset.Key), language)),
            (nameof(PicturePage.Similar), await LikeAsync(asset, language, context.RequestAborted)),
            (nameof(PicturePage.Embed), asset.Described.Kind == SearchKind.Image ? data.Embed(asset, language) : null),
            (nameof(PicturePage.EmbedWithSubstitute), asset.Described.Kind == SearchKind.Image ? data.Embed(asset, language, withSubstitute: true) : null));
    }

    // Of the same kind, and about one of the same subjects.
    private async Task<IReadOnlyList<ShelvedAsset>> LikeAsync(ShelvedAsset asset, string language, CancellationToken cancellationToken)
    {
        if (asset.Described.Subjects.Count == 0)
        {
            return [];
        }

        SearchAnswer found = search.Search(new SearchQuestion
        {
            Language = language,
            Filters = new Dictionary<string, IReadOnlyList<string>>
            {
                [SearchFacet.Kind] = [asset.Described.Kind],
                [SearchFacet.Subject] = [.. asset.Described.Subjects.Take(SearchLimits.Filters)],
            },
            Take = Similar + 1,
        });
        return await shelf.FindAsync(found.Hits.Select(hit => hit.Key).Where(key => key != asset.Asset.Key).Take(Similar), cancellationToken);
    }
}
