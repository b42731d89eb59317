using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Varumarke.Core.Library;
using Varumarke.Core.Mail;
using Varumarke.Core.Problems;
using Varumarke.Core.Receipts;
using Varumarke.Core.Search;
using Varumarke.Core.Subscriptions;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;
using Varumarke.Portal.Forms;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Receipts;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Subscriptions;

/// <summary>Takes the address of somebody who wants to be told of new hits, and asks it for a confirmation.</summary>
internal sealed class SubscriptionEndpoint(SearchSubscriptions subscriptions, PageRenderer pages, TimeProvider time)
{
    private const int LongestQuery = 1000;
    private readonly Pace _pace = new(10, TimeSpan.FromMinutes(10), time);

    public Task ShowAsync(HttpContext context, string language) =>
        PageAsync(context, language, Known(context.Request.QueryString.Value, language) ?? string.Empty, context.Request.Query.ContainsKey("sent"), fault: false);

    public async Task AskAsync(HttpContext context, string language)
    {
        if (!_pace.Take(context))
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany);
            return;
        }

        if (await PostedForm.ReadAsync(context) is not { } form)
        {
            return;
        }

        if (!subscriptions.IsOpen)
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status503ServiceUnavailable, ReceiptWords.NoMail);
            return;
        }

        if (Known(form["query"], language) is not { } query)
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status400BadRequest, SearchTexts.BadQuestion);
            return;
        }

        if (!MailAddresses.TryRead(form["email"], out string? address))
        {
            await PageAsync(context, language, query, isSent: false, fault: true);
            return;
        }

        await subscriptions.AskAsync(address, query, language, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = LibraryPaths.Subscriptions(language) + "?sent";
    }

    private Task PageAsync(HttpContext context, string language, string query, bool isSent, bool fault)
    {
        string other = language == ReaderLanguage.Swedish ? ReaderLanguage.English : ReaderLanguage.Swedish;
        string behind = isSent ? "?sent" : query.Length > 0 ? "?" + query : string.Empty;
        var head = new PageHead
        {
            Language = language,
            Title = (isSent ? SubscriptionWords.Sent : SubscriptionWords.Title).In(language),
            Path = LibraryPaths.Subscriptions(language) + behind,
            OtherPath = LibraryPaths.Subscriptions(other) + behind,
            IsUnlisted = true,
            IsPrivate = true,
            Entry = MenuEntry.Library,
        };
        SearchQuestion? question = Read(query, language);
        string described = (question is null ? null : SearchDescription.Of(question)) ?? SubscriptionWords.Everything.In(language);
        return pages.WriteAsync<SubscriptionPage>(
            context,
            head,
            fault ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
            (nameof(SubscriptionPage.Query), query),
            (nameof(SubscriptionPage.Described), described),
            (nameof(SubscriptionPage.IsSent), isSent),
            (nameof(SubscriptionPage.IsUnreadable), fault));
    }

    // Only what a search knows, in one order: the same search is one text. Null for what is no search.
    private static string? Known(string? query, string language)
    {
        string known = string.Join('&', Pairs(query)
            .Where(pair => pair.Value.Length > 0 && (pair.Key == "q" || SearchFacet.All.Contains(pair.Key)))
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .ThenBy(pair => pair.Value, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key}={Uri.EscapeDataString(pair.Value)}"));
        return known.Length <= LongestQuery && Read(known, language) is not null ? known : null;
    }

    private static SearchQuestion? Read(string query, string language) => SearchQuestionReader.Read(Pairs(query), language).Question;

    private static IEnumerable<KeyValuePair<string, string>> Pairs(string? query) =>
        QueryHelpers.ParseQuery(query).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? string.Empty));
}
