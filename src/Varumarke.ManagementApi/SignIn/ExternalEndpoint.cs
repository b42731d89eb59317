using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Core.Pages;
using Varumarke.Core.Problems;
using Varumarke.Http.Problems;
using Varumarke.ManagementApi.Callers;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// The way to a service that signs people in, and back: 1. our own page leads to it; 2. it sends the browser back; 3. whoever has a second factor on
/// is asked for its code; 4. a session begins, and the browser goes on to where it wanted to be, on this host.
/// </summary>
internal sealed class ExternalEndpoint(
    ExternalAccounts accounts,
    SecondStep second,
    LoginEndpoint login,
    IDataProtectionProvider protection,
    SignedInUsers users,
    IOptions<ExternalSignInOptions> options,
    ILogger<ExternalEndpoint> logger)
{
    private const string ReturnUrl = "varumarke.return";
    private const string LinkOf = "varumarke.link";
    private const string LinkCookie = "varumarke-link";

    private static readonly Wording Onward = new("You are signed in", "Du är inloggad");
    private static readonly Wording Linked = new("The accounts belong together now", "Kontona hör ihop nu");
    private static readonly Wording GoOn = new("Go on", "Fortsätt");

    private readonly AccountTickets _tickets = new(protection, "Varumarke.ExternalLink", users);

    /// <summary>Leads to the service. Another site cannot begin it.</summary>
    public async Task BeginAsync(HttpContext http)
    {
        string name = (string)http.GetRouteValue("provider")!;
        string back = LoginEndpoint.ReturnUrlOf(http.Request.Query["ReturnUrl"].ToString());
        if (!options.Value.Providers.ContainsKey(name))
        {
            await ProblemWriter.WriteAsync(http, StatusCodes.Status404NotFound, CallTexts.NotFound);
            return;
        }

        if (!LoginEndpoint.IsFromHere(http.Request))
        {
            http.Response.Redirect($"{ManagementPaths.Login}?ReturnUrl={Uri.EscapeDataString(back)}");
            return;
        }

        var properties = new AuthenticationProperties { RedirectUri = back };
        properties.Items[ReturnUrl] = back;
        if (http.Request.Query.ContainsKey("link"))
        {
            properties.Items[LinkOf] = http.Request.Cookies[LinkCookie] ?? string.Empty;
            http.Response.Cookies.Delete(LinkCookie, Options(http));
        }

        try
        {
            await http.ChallengeAsync(ExternalSchemes.SchemeOf(name), properties);
        }
        catch (Exception failure) when (failure is InvalidOperationException or HttpRequestException or IOException && !http.RequestAborted.IsCancellationRequested)
        {
            logger.ExternalFailed(failure, name);
            await login.ShowAsync(http, back, LoginMessage.ExternalAway, StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>Somebody who is signed in wants an account elsewhere to be theirs: the way there begins with proof of who that is.</summary>
    public async Task BeginLinkAsync(HttpContext http)
    {
        if (!LoginEndpoint.IsFromHere(http.Request))
        {
            await ProblemWriter.WriteAsync(http, StatusCodes.Status403Forbidden, LoginMessage.FromElsewhere.Text);
            return;
        }

        if (await SentForm.TryReadAsync(http.Request) is not { } form
            || ExternalSchemes.NameOf(form["provider"].ToString()) is not { Length: > 0 } name
            || !options.Value.Providers.ContainsKey(name)
            || _tickets.UserOf(form["linkKey"].ToString()) is null)
        {
            await ProblemWriter.WriteAsync(http, StatusCodes.Status400BadRequest, LoginMessage.TooLate.Text);
            return;
        }

        // A form may not lead to another host, by the client's own policy: a page of ours stands in between.
        http.Response.Cookies.Append(LinkCookie, form["linkKey"].ToString(), Options(http));
        await GoOnAsync(http, $"{ManagementPaths.External}/{name}/begin?link=1&ReturnUrl={Uri.EscapeDataString(ManagementPaths.Backoffice)}", GoOn);
    }

    /// <summary>Proof of who wants to tie an account, for ten minutes.</summary>
    public string LinkKeyOf(IUser user) => _tickets.For(user);

    /// <summary>The service has said who it is.</summary>
    public async Task EnterAsync(HttpContext http, ExternalIdentity who, AuthenticationProperties? properties)
    {
        if (properties?.Items.TryGetValue(LinkOf, out string? ticket) == true)
        {
            bool isLinked = _tickets.UserOf(ticket ?? string.Empty) is { } owner && accounts.TryLink(owner, who);
            await (isLinked ? GoOnAsync(http, ManagementPaths.Backoffice, Linked) : FailAsync(http, properties, LoginMessage.ExternalTaken));
            return;
        }

        SignInAttempt attempt = await accounts.SignInAsync(who);
        if (attempt is not { Outcome: SignInOutcome.Success, User: { } user })
        {
            await RefuseAsync(http, properties);
            return;
        }

        string back = BackOf(properties);
        if (second.TicketFor(user) is { } factor)
        {
            await LoginPage.SendAsync(http, login.View(http, back) with { Factor = factor });
            return;
        }

        await LoginEndpoint.StartSessionAsync(http, user);
        await GoOnAsync(http, back, Onward);
    }

    /// <summary>The same words for all who have no way in, whatever the reason: an account elsewhere asks who has one here.</summary>
    public Task RefuseAsync(HttpContext http, AuthenticationProperties? properties) => FailAsync(http, properties, LoginMessage.ExternalRefused, StatusCodes.Status403Forbidden);

    public Task FailAsync(HttpContext http, AuthenticationProperties? properties, LoginMessage message, int status = StatusCodes.Status400BadRequest) =>
        login.ShowAsync(http, BackOf(properties), message, status);

    private static string BackOf(AuthenticationProperties? properties) =>
        LoginEndpoint.ReturnUrlOf(properties?.Items.TryGetValue(ReturnUrl, out string? back) == true ? back ?? string.Empty : string.Empty);

    // A redirect would still be the other site's doing, and browsers would leave out the session's cookie, which goes along with nothing that
    // another site has begun. A page of ours that leads on begins anew.
    private static Task GoOnAsync(HttpContext http, string address, Wording title)
    {
        string language = ReaderLanguage.Of(http.Request.Headers.AcceptLanguage.ToString());
        HttpResponse response = http.Response;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.ContentLanguage = language;
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = PlainPage.ContentSecurityPolicy;
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "same-origin";
        response.Headers["Refresh"] = $"0;url={address}";
        string words = PlainPage.Safe(title.In(language));
        return response.WriteAsync(
            PlainPage.Of(title.In(language), $"<h1>{words}</h1><p><a href=\"{PlainPage.Safe(address)}\">{PlainPage.Safe(GoOn.In(language))}</a></p>", language),
            http.RequestAborted);
    }

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = ManagementPaths.External, IsEssential = true };
}
