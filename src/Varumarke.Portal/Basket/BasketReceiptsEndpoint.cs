using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Receipts;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Receipts;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Basket;

/// <summary>The receipts of a basket on one page: which of the files may still be used?</summary>
internal sealed class BasketReceiptsEndpoint(ReceiptDesk desk, ReceiptAskMeter asks, TellMeEndpoint tellMe, PageRenderer pages, PortalSite site, TimeProvider time)
{
    private const int MostUnknown = 60;
    private readonly Pace _unknown = new(MostUnknown, TimeSpan.FromMinutes(10), time);

    public async Task HandleAsync(HttpContext context, string language)
    {
        IReadOnlyList<string> codes = ReceiptsQuery.CodesIn(context.Request);
        IReadOnlyList<ReceiptAnswer> answers = await desk.CheckAsync(codes, context.RequestAborted);
        if (answers.Count == 0 || answers.Count < codes.Count)
        {
            await (_unknown.Take(context)
                ? ProblemWriter.WriteAsync(context, StatusCodes.Status404NotFound, BasketWords.NoReceipts)
                : ProblemWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany));
            return;
        }

        // Whoever has just taken them, or left an address, is led here and has not asked.
        if (!context.Request.Query.ContainsKey("hamta") && !context.Request.Query.ContainsKey("address"))
        {
            foreach (ReceiptAnswer answer in answers)
            {
                asks.Count(answer.Receipt);
            }
        }

        string other = language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish;
        string path = ReceiptsQuery.Address(LibraryPaths.BasketReceipts(language), codes);
        string zip = ReceiptsQuery.Address(LibraryPaths.BasketZip(language), codes);
        bool isAny = answers.Any(answer => answer.MayBeUsed);
        var head = new PageHead
        {
            Language = language,
            Title = BasketWords.Receipts.In(language),
            Path = path,
            OtherPath = ReceiptsQuery.Address(LibraryPaths.BasketReceipts(other), codes),
            IsUnlisted = true,
            IsPrivate = true,
            GoesOnTo = isAny && context.Request.Query.ContainsKey("hamta") ? zip : null,
        };
        await pages.WriteAsync<BasketReceiptsPage>(
            context,
            head,
            StatusCodes.Status200OK,
            (nameof(BasketReceiptsPage.Answers), answers),
            (nameof(BasketReceiptsPage.Address), site.Whole(path)),
            (nameof(BasketReceiptsPage.Zip), isAny ? zip : null),
            (nameof(BasketReceiptsPage.AddressState), (string?)context.Request.Query["address"]));
    }

    /// <summary>Takes the address of somebody who wants to be told of all of them.</summary>
    public Task TellMeAsync(HttpContext context, string language)
    {
        IReadOnlyList<string> codes = ReceiptsQuery.CodesIn(context.Request);
        return tellMe.TakeAsync(context, codes, language, ReceiptsQuery.Address(LibraryPaths.BasketReceipts(language), codes));
    }
}
