using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Search;
using Varumarke.Core.Usage;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Library;
using Varumarke.Portal.Problems;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Search;

/// <summary>Everything that can be found in the page's language.</summary>
internal sealed class SearchEndpoint(ILibrarySearch search, AssetShelf shelf, HitPaths paths, UsageMeter usage, PageRenderer pages)
{
    public async Task HandleAsync(HttpContext context, string language)
    {
        string path = LibraryPaths.Search(language);
        var head = new PageHead
        {
            Language = language,
            Title = GridWords.SearchTitle.In(language),
            Path = path,
            OtherPath = LibraryPaths.Search(language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish),
            IsUnlisted = true,
            Entry = context.Request.Query["kind"] == SearchKind.Strategy ? MenuEntry.Strategy : MenuEntry.None,
        };
        (SearchQuestion? question, int page, IReadOnlyList<RequestFault> faults) = PageQuestion.Read(context, language);
        if (question is null)
        {
            await pages.WriteAsync<FaultPage>(context, head with { Title = GridWords.Bad.In(language) }, StatusCodes.Status400BadRequest, (nameof(FaultPage.Faults), faults));
            return;
        }

        SearchQuestion own = question with { MayMissWords = true, Filters = new Dictionary<string, IReadOnlyList<string>>(question.Filters) { [SearchFacet.Language] = [language] } };
        SearchAnswer answer = search.Search(own);
        if (answer.Total == 0 || answer.IsPartial)
        {
            usage.CountNothing(question.Text);
        }

        var items = new List<FoundItem>();
        foreach (SearchHit hit in answer.Hits)
        {
            ShelvedAsset? asset = hit.IsAsset ? (await shelf.FindAsync(hit.Key, context.RequestAborted)).Asset : null;
            items.Add(new FoundItem(hit, paths.Of(hit, language), asset));
        }

        var state = new GridState(path, own, page, [SearchFacet.Language]);
        await pages.WriteAsync<SearchPage>(
            context,
            head with { Changed = ListedDay.Of(answer), Alternates = [state.FeedLink([])] },
            StatusCodes.Status200OK,
            (nameof(SearchPage.State), state),
            (nameof(SearchPage.Answer), answer),
            (nameof(SearchPage.Items), items));
    }
}
