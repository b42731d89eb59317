using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Search;
using Varumarke.Core.Usage;

namespace Varumarke.BrandApi.Search;

/// <summary><c>/api/v1/search</c>: assets and documents by words and facets.</summary>
internal sealed class SearchEndpoint(ILibrarySearch search, HitPaths paths, UsageMeter usage, ApiLinks links)
{
    public Task HandleAsync(HttpContext context)
    {
        (SearchQuestion? question, int page, IReadOnlyList<RequestFault> faults) = QuestionOf.Request(context);
        if (question is null)
        {
            return ApiAnswer.RefuseAsync(context, RequestFault.Problem(SearchTexts.BadQuestion, faults));
        }

        SearchAnswer answer = search.Search(question with { MayMissWords = true });
        if (answer.Total == 0 || answer.IsPartial)
        {
            usage.CountNothing(question.Text);
        }

        return ApiAnswer.SendAsync(
            context,
            new ListAnswer<SearchItem>(
                [.. answer.Hits.Select(hit => ItemOf(hit, question.Language))],
                answer.Total,
                page,
                question.Take,
                PageLinks.Of(links, context.Request, page, question.Take, answer.Total),
                FacetItems.Of(answer.Facets, question.Language),
                answer.DidYouMean,
                answer.IsPartial ? true : null),
            question.Language);
    }

    private SearchItem ItemOf(SearchHit hit, string language) => new(
        hit.Key,
        hit.Kind,
        hit.Type,
        hit.Language,
        hit.Title,
        hit.Snippet,
        hit.Changed,
        links.Of(paths.Of(hit, language)),
        hit.IsAsset ? links.Of($"{BrandRoutes.Assets}/{hit.Key:D}") : null);
}

/// <summary>One thing that was found.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Type">Alias of its type.</param>
/// <param name="Language">The language of a document.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Snippet">A piece of its text, plain.</param>
/// <param name="Changed">When it was last changed.</param>
/// <param name="Page">Its page for people.</param>
/// <param name="Asset">Where an asset is described for programs.</param>
internal sealed record SearchItem(Guid Id, string Kind, string Type, string? Language, string Title, string? Snippet, DateTime Changed, string Page, string? Asset);
