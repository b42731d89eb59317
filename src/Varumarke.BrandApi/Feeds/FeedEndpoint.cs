using Microsoft.AspNetCore.Http;
using Varumarke.BrandApi.Answers;
using Varumarke.BrandApi.Search;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Search;
using Varumarke.Http.Answers;
using Varumarke.Http.Feeds;

namespace Varumarke.BrandApi.Feeds;

/// <summary><c>/api/v1/search/feed</c>: what a search finds, the newest first, as an Atom feed. It says what the search says, and no more.</summary>
internal sealed class FeedEndpoint(ILibrarySearch search, HitPaths paths, ApiLinks links)
{
    private const int Entries = 50;

    public Task HandleAsync(HttpContext context)
    {
        (SearchQuestion? question, _, IReadOnlyList<RequestFault> faults) = QuestionOf.Request(context);
        if (question is null)
        {
            return ApiAnswer.RefuseAsync(context, RequestFault.Problem(SearchTexts.BadQuestion, faults));
        }

        string language = question.Language, self = links.Of(context.Request.Path + context.Request.QueryString);
        string words = question.Text.Length == 0 ? string.Empty : $": {question.Text}";
        SearchAnswer answer = search.Search(question with { Order = SearchOrder.Newest, Skip = 0, Take = Entries });
        ApiAnswer.Open(context);
        return TaggedAnswer.SendAsync(
            context,
            AtomFeed.Write(
                new FeedHead(language, FeedTexts.Title.In(language) + words, self, links.Of(LibraryPaths.Search(language) + context.Request.QueryString), FeedTexts.Author.In(language)),
                answer.Hits.Select(hit => EntryOf(hit, language))),
            AtomFeed.ContentType,
            language);
    }

    private FeedEntry EntryOf(SearchHit hit, string language) => new(
        hit.IsAsset ? $"urn:uuid:{hit.Key:D}" : $"urn:uuid:{hit.Key:D}#{hit.Language}",
        hit.Title,
        links.Of(paths.Of(hit, language)),
        hit.Changed,
        hit.Snippet);
}

/// <summary>What a feed is called.</summary>
internal static class FeedTexts
{
    public static Wording Title { get; } = new("New in the brand library", "Nytt i varumärkesbiblioteket");

    public static Wording Author { get; } = new("The brand library", "Varumärkesbiblioteket");
}
