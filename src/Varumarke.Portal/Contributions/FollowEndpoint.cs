using Microsoft.AspNetCore.Http;
using Varumarke.Core.Contributions;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Receipts;
using Varumarke.Core.Strategy;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Contributions;

/// <summary><c>/b/{code}</c>: what became of it? A page for people; a browser names HTML, and whoever does not is led to the API.</summary>
internal sealed class FollowEndpoint(ContributionDesk desk, StrategyReader strategy, PageRenderer pages, TimeProvider time)
{
    // Nobody guesses a code of a hundred bits; whoever tries is slowed all the same.
    private const int MostUnknown = 60;
    private readonly Pace _unknown = new(MostUnknown, TimeSpan.FromMinutes(10), time);

    /// <summary><c>/b?code=</c>: leads to the page of a code that somebody typed.</summary>
    public async Task LeadAsync(HttpContext context)
    {
        string language = Language(context);
        if (ReceiptCode.TryRead((string?)context.Request.Query["code"], out string? code))
        {
            context.Response.Headers.CacheControl = "no-store";
            context.Response.Redirect($"{LibraryPaths.Contribution(code)}?lang={language}");
            return;
        }

        await RefuseAsync(context, language);
    }

    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept, Accept-Language";
        string code = (string)context.Request.RouteValues["code"]!;
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Redirect($"/api/v1/contributions/{Uri.EscapeDataString(code)}");
            return;
        }

        string language = Language(context);
        if (desk.Follow(code) is not { } followed)
        {
            await RefuseAsync(context, language);
            return;
        }

        string other = language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish;
        var head = new PageHead
        {
            Language = language,
            Title = ContributionWords.Yours.In(language),
            Path = LibraryPaths.Contribution(followed.Own.Code),
            OtherPath = $"{LibraryPaths.Contribution(followed.Own.Code)}?lang={other}",
            Entry = MenuEntry.Strategy,
            IsUnlisted = true,
            IsPrivate = true,
        };
        await pages.WriteAsync<FollowPage>(
            context,
            head,
            StatusCodes.Status200OK,
            (nameof(FollowPage.Followed), followed),
            (nameof(FollowPage.IsNew), context.Request.Query.ContainsKey("new")),
            (nameof(FollowPage.Known), KnownWork.Of(strategy, language, [followed.AsOwn, followed.GoesOnAs])));
    }

    private Task RefuseAsync(HttpContext context, string language)
    {
        if (!_unknown.Take(context))
        {
            return ProblemWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, ContributionTexts.TooMany);
        }

        var head = new PageHead { Language = language, Title = ContributionWords.Unknown.In(language), Path = LibraryPaths.Contributions(language), Entry = MenuEntry.Strategy, IsUnlisted = true };
        return pages.WriteAsync<UnknownContributionPage>(context, head, StatusCodes.Status404NotFound);
    }

    private static string Language(HttpContext context) =>
        ReaderLanguage.Of((string?)context.Request.Query["lang"] ?? context.Request.Headers.AcceptLanguage, ReaderLanguage.Swedish);
}
