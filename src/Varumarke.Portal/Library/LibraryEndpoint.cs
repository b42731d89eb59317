using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Search;
using Varumarke.Core.Usage;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Problems;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Library;

/// <summary>The grid of pictures and files, in every state that an address can say.</summary>
internal sealed class LibraryEndpoint(ILibrarySearch search, AssetShelf shelf, UsageMeter usage, PageRenderer pages)
{
    public async Task HandleAsync(HttpContext context, string language)
    {
        string path = LibraryPaths.Library(language);
        var head = new PageHead
        {
            Language = language,
            Title = GridWords.Title.In(language),
            Description = GridWords.Lead.In(language),
            Path = path,
            OtherPath = LibraryPaths.Library(language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish),
            Entry = MenuEntry.Library,
        };
        (SearchQuestion? question, int page, IReadOnlyList<RequestFault> faults) = PageQuestion.Read(context, language);
        if (question is null)
        {
            await pages.WriteAsync<FaultPage>(context, head with { Title = GridWords.Bad.In(language), IsUnlisted = true }, StatusCodes.Status400BadRequest, (nameof(FaultPage.Faults), faults));
            return;
        }

        SearchAnswer answer = search.Search(AssetsOnly.Of(question) with { MayMissWords = true });
        if (answer.Total == 0 || answer.IsPartial)
        {
            usage.CountNothing(question.Text);
        }

        IReadOnlyList<ShelvedAsset> assets = await shelf.FindAsync(answer.Hits.Select(hit => hit.Key), context.RequestAborted);
        var state = new GridState(path, question, page, []);
        await pages.WriteAsync<LibraryPage>(
            context,
            // A search that found nothing, or nothing with all words, is counted each time.
            head with { Changed = ListedDay.Of(answer), IsUnlisted = context.Request.QueryString.HasValue, MayBeKept = answer is { Total: > 0, IsPartial: false }, Alternates = [state.FeedLink(SearchKind.Assets)] },
            StatusCodes.Status200OK,
            (nameof(LibraryPage.State), state),
            (nameof(LibraryPage.Answer), answer with { Facets = AssetsOnly.Of(answer.Facets) }),
            (nameof(LibraryPage.Shown), assets));
    }
}
