using Microsoft.AspNetCore.Http;
using Varumarke.Core.Library;
using Varumarke.Core.Problems;
using Varumarke.Core.Sharing;
using Varumarke.Http.Limits;
using Varumarke.Http.Problems;
using Varumarke.Portal.Forms;
using Varumarke.Portal.Frame;
using Varumarke.Portal.Rendering;

namespace Varumarke.Portal.Collections;

/// <summary>
/// <c>/s/{code}</c>: a collection that somebody was sent a link to. A link that is unknown, ended or taken back gets one answer, after
/// the same work; so does a password that is sent to one.
/// </summary>
internal sealed class ShareEndpoint(ShareLinkDesk links, CollectionShelf collections, CollectionPages collectionPages, PageRenderer pages, TimeProvider time)
{
    private const string Cookie = "delning";
    private const int MostUnknown = 60;
    private const int MostPasswords = 20;
    private readonly Pace _unknown = new(MostUnknown, TimeSpan.FromMinutes(10), time);
    private readonly Pace _passwords = new(MostPasswords, TimeSpan.FromMinutes(10), time);

    public async Task ShowAsync(HttpContext context)
    {
        string language = Begin(context);
        if (await links.FindAsync(Code(context), context.RequestAborted) is not { } link)
        {
            await RefuseAsync(context, language);
            return;
        }

        if (!links.IsOpenTo(link, context.Request.Cookies[Cookie]))
        {
            await AskAsync(context, language, isWrong: false);
            return;
        }

        if (await collections.FindAsync(link, context.RequestAborted) is not { } shown)
        {
            await RefuseAsync(context, language);
            return;
        }

        await collectionPages.WriteAsync(context, Head(context, language, shown.Collection.Name(language)), shown, TimeZoneInfo.ConvertTimeFromUtc(link.EndsOn.AddTicks(-1), time.LocalTimeZone));
    }

    /// <summary>Takes a password; whoever has the right one is led on with a pass for this link alone.</summary>
    public async Task OpenAsync(HttpContext context)
    {
        string language = Begin(context);
        if (await PostedForm.ReadAsync(context) is not { } form)
        {
            return;
        }

        if (!_passwords.Take(context) || !links.MayTry(Code(context)))
        {
            await ProblemWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, CollectionWords.TooMany);
            return;
        }

        ShareLink? link = await links.FindAsync(Code(context), context.RequestAborted);
        string password = form["password"].ToString();
        bool isRight = ShareLinkDesk.IsPassword(link, password.Length <= LinkPassword.Longest ? password : string.Empty);
        if (link is null)
        {
            await RefuseAsync(context, language);
            return;
        }

        if (link.PasswordHash is not null && !isRight)
        {
            await AskAsync(context, language, isWrong: true);
            return;
        }

        string path = LibraryPaths.Share(Code(context));
        context.Response.Cookies.Append(
            Cookie,
            links.PassOf(link),
            new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = path, IsEssential = true });
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.Location = $"{path}?lang={language}";
    }

    private static string Begin(HttpContext context)
    {
        context.Response.Headers.Vary = "Accept-Language, Cookie";
        return ReaderLanguage.Of((string?)context.Request.Query["lang"] ?? context.Request.Headers.AcceptLanguage, ReaderLanguage.Swedish);
    }

    private static string Code(HttpContext context) => Uri.EscapeDataString((string)context.Request.RouteValues["code"]!);

    private static PageHead Head(HttpContext context, string language, string title) => new()
    {
        Language = language,
        Title = title,
        Path = LibraryPaths.Share(Code(context)),
        OtherPath = $"{LibraryPaths.Share(Code(context))}?lang={ReaderLanguage.Other(language)}",
        IsUnlisted = true,
        IsPrivate = true,
        Entry = MenuEntry.Library,
    };

    private Task AskAsync(HttpContext context, string language, bool isWrong) => pages.WriteAsync<LinkPasswordPage>(
        context,
        Head(context, language, CollectionWords.AsksPassword.In(language)),
        isWrong ? StatusCodes.Status403Forbidden : StatusCodes.Status200OK,
        (nameof(LinkPasswordPage.IsWrong), isWrong));

    // The page names nothing of the address, so that it is the same for all.
    private Task RefuseAsync(HttpContext context, string language)
    {
        if (!_unknown.Take(context))
        {
            return ProblemWriter.WriteAsync(context, StatusCodes.Status429TooManyRequests, CollectionWords.TooMany);
        }

        var head = new PageHead { Language = language, Title = CollectionWords.NoLink.In(language), Path = LibraryPaths.Start(language), IsUnlisted = true, IsPrivate = true };
        return pages.WriteAsync<NoLinkPage>(context, head, StatusCodes.Status404NotFound);
    }
}
