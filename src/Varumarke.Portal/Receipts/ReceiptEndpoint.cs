using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Receipts;
using Varumarke.Core.Usage;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Receipts;

/// <summary><c>/r/{code}</c>: may I still use it? A page for people; a browser names HTML, and whoever does not is led to the API.</summary>
internal sealed class ReceiptEndpoint(ReceiptDesk desk, ReceiptAskMeter asks, UsageMeter usage, PageRenderer pages, TimeProvider time)
{
    // Nobody guesses a code of a hundred bits; whoever tries is slowed all the same.
    private const int MostUnknown = 60;
    private readonly Pace _unknown = new(MostUnknown, TimeSpan.FromMinutes(10), time);

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept, Accept-Language";
        string code = (string)context.Request.RouteValues["code"]!;
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Redirect($"/api/v1/receipts/{Uri.EscapeDataString(code)}");
            return;
        }

        string language = ReaderLanguage.Of((string?)context.Request.Query["lang"] ?? context.Request.Headers.AcceptLanguage, ReaderLanguage.Swedish);
        ReceiptAnswer? answer = await desk.CheckAsync(code, context.RequestAborted);
        if (answer is null)
        {
            await RefuseAsync(context, language);
            return;
        }

        string other = language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish;
        if (!IsOwnWay(context.Request.Query))
        {
            usage.Count(new MayIAnswer(MayIWay.Receipt, answer.MayBeUsed));
            asks.Count(answer.Receipt);
        }

        bool comes = context.Request.Query.ContainsKey("hamta") && answer.Asset is not null && answer.Receipt.Rendition != ReceiptDesk.Embed;
        var head = new PageHead
        {
            Language = language,
            Title = (answer.MayBeUsed ? ReceiptWords.Yes : ReceiptWords.No).In(language),
            Path = LibraryPaths.Receipt(answer.Receipt.Code),
            OtherPath = $"{LibraryPaths.Receipt(answer.Receipt.Code)}?lang={other}",
            IsUnlisted = true,
            GoesOnTo = comes ? LibraryPaths.ReceiptFile(answer.Receipt.Code) : null,
        };
        await pages.WriteAsync<ReceiptPage>(context, head, StatusCodes.Status200OK, (nameof(ReceiptPage.Answer), answer), (nameof(ReceiptPage.AddressState), (string?)context.Request.Query["address"]));
    }

    // Whoever has just taken it, or left an address, is led here and has not asked.
    private static bool IsOwnWay(IQueryCollection query) => query.ContainsKey("hamta") || query.ContainsKey("address");

    private Task RefuseAsync(HttpContext context, string language)
    {
        if (!_unknown.Take(context))
        {
            return ProblemWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany);
        }

        usage.Count(new MayIAnswer(MayIWay.Receipt, null));
        var head = new PageHead { Language = language, Title = ReceiptWords.Unknown.In(language), Path = LibraryPaths.Start(language), IsUnlisted = true };
        return pages.WriteAsync<UnknownReceiptPage>(context, head, StatusCodes.Status404NotFound);
    }
}
