using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.BrandApi.Assets;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Sharing;

namespace Varumarke.BrandApi.Collections;

/// <summary><c>/api/v1/collections</c>: what communicators have put together and show to all, and one of them with its assets.</summary>
internal sealed class CollectionsEndpoint(CollectionShelf collections, ApiLinks links)
{
    public async Task ListAsync(HttpContext context)
    {
        (int page, int limit, IReadOnlyList<RequestFault> faults) = PageQuery.Of(context);
        if (faults.Count > 0)
        {
            await ApiAnswer.RefuseAsync(context, RequestFault.Problem(ProblemTitle.Of(StatusCodes.Status400BadRequest), faults));
            return;
        }

        string language = ApiAnswer.Language(context);
        IReadOnlyList<ShownCollection> shown = await collections.PublicAsync(context.RequestAborted);
        CollectionItem[] items = [.. shown.Skip((page - 1) * limit).Take(limit).Select(each => CollectionItem.Of(each, links, language))];
        await ApiAnswer.SendAsync(
            context, new ListAnswer<CollectionItem>(items, shown.Count, page, limit, PageLinks.Of(links, context.Request, page, limit, shown.Count)), language);
    }

    public async Task ShowAsync(HttpContext context)
    {
        var key = Guid.Parse((string)context.Request.RouteValues["id"]!);
        if (await collections.FindPublicAsync(key, context.RequestAborted) is not { } shown)
        {
            await ApiAnswer.RefuseAsync(context, Problem.Of(StatusCodes.Status404NotFound, CollectionTexts.NotFound));
            return;
        }

        string language = ApiAnswer.Language(context);
        IReadOnlyList<ShelvedAsset> assets = await collections.AssetsAsync(shown, context.RequestAborted);
        await ApiAnswer.SendAsync(
            context,
            new WholeCollection(CollectionItem.Of(shown, links, language), [.. assets.Select(asset => AssetItem.Of(asset, links, language))]),
            language);
    }
}
