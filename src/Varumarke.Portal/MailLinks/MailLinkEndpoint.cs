using Microsoft.AspNetCore.Http;
using Varumarke.Core.Problems;
using Varumarke.Core.Receipts;
using Varumarke.Core.Subscriptions;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Problems;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.MailLinks;

/// <summary>
/// <c>/m/{token}</c>: what a link in a mail leads to. Looking does nothing, since mail programs look at links before people do; one
/// press does it, and so does the bare POST of a mail program's own "leave" button (RFC 8058). Done twice it is done.
/// </summary>
internal sealed class MailLinkEndpoint(MailLinkAddresses links, ReceiptAddressBook receipts, SearchSubscriptions searches, MissingPages missing, PageRenderer pages, TimeProvider time)
{
    private readonly Pace _unknown = new(60, TimeSpan.FromMinutes(10), time);

    public Task ShowAsync(HttpContext context) => Read(context) is { } link ? PageAsync(context, link, isDone: false) : RefuseAsync(context);

    public async Task ActAsync(HttpContext context)
    {
        if (Read(context) is not { } link)
        {
            await RefuseAsync(context);
            return;
        }

        await (await DoAsync(link, context.RequestAborted) ? PageAsync(context, link, isDone: true) : missing.WriteAsync(context, link.Language));
    }

    // Erasing what is gone is done; what was never confirmed in time cannot be any more.
    private async Task<bool> DoAsync(MailLink link, CancellationToken cancellationToken)
    {
        switch (link.Act)
        {
            case MailAct.ConfirmSearch:
                return await searches.ConfirmAsync(link.Id, cancellationToken);
            case MailAct.ForgetReceipt:
                await receipts.EraseAsync(link.Id, cancellationToken);
                return true;
            default:
                await searches.LeaveAsync(link.Id, cancellationToken);
                return true;
        }
    }

    private MailLink? Read(HttpContext context) => links.Read((string)context.Request.RouteValues["token"]!);

    private Task PageAsync(HttpContext context, MailLink link, bool isDone)
    {
        MailLinkWords.Of words = MailLinkWords.For(link.Act);
        var head = new PageHead
        {
            Language = link.Language,
            Title = (isDone ? words.Done : words.Question).In(link.Language),
            Path = context.Request.Path,
            IsUnlisted = true,
            IsPrivate = true,
        };
        return pages.WriteAsync<MailLinkPage>(context, head, StatusCodes.Status200OK, (nameof(MailLinkPage.Words), words), (nameof(MailLinkPage.IsDone), isDone));
    }

    private Task RefuseAsync(HttpContext context) => _unknown.Take(context)
        ? missing.WriteAsync(context, ReaderLanguage.Of(context.Request.Headers.AcceptLanguage, ReaderLanguage.Swedish))
        : ProblemWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, ReceiptTexts.TooMany);
}
