using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.BrandApi.Search;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Search;
using Varumarke.Core.Usage;

namespace Varumarke.BrandApi.Assets;

/// <summary><c>/api/v1/assets</c>: what has a file, by words and facets.</summary>
internal sealed class AssetsEndpoint(ILibrarySearch search, AssetShelf shelf, UsageMeter usage, ApiLinks links)
{
    public async Task HandleAsync(HttpContext context)
    {
        (SearchQuestion? question, int page, IReadOnlyList<RequestFault> faults) = QuestionOf.Request(context);
        if (question is null)
        {
            await ApiAnswer.RefuseAsync(context, RequestFault.Problem(SearchTexts.BadQuestion, faults));
            return;
        }

        SearchAnswer answer = search.Search(AssetsOnly.Of(question) with { MayMissWords = true });
        if (answer.Total == 0 || answer.IsPartial)
        {
            usage.CountNothing(question.Text);
        }

        IReadOnlyList<ShelvedAsset> assets = await shelf.FindAsync(answer.Hits.Select(hit => hit.Key), context.RequestAborted);
        await ApiAnswer.SendAsync(
            context,
            new ListAnswer<AssetItem>(
                [.. assets.Select(asset => AssetItem.Of(asset, links, question.Language))],
                answer.Total,
                page,
                question.Take,
                PageLinks.Of(links, context.Request, page, question.Take, answer.Total),
                FacetItems.Of(AssetsOnly.Of(answer.Facets), question.Language),
                answer.DidYouMean,
                answer.IsPartial ? true : null),
            question.Language);
    }
}
