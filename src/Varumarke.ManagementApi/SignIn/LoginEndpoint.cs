using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Core.Mail;
using Varumarke.Core.Problems;
using Varumarke.Http.Problems;
using Varumarke.ManagementApi.Callers;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.SecondFactor;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>
/// The sign-in page and what it sends. It works without a script. A form from another site is refused by what browsers say of a
/// request's origin, and a page to go on to is one of this host.
/// </summary>
internal sealed class LoginEndpoint(Accounts accounts, SecondStep second, SignInThrottle throttle, IDataProtectionProvider protection, SignedInUsers users, IMailer mailer, IOptions<ExternalSignInOptions> external)
{
    private static readonly string RetryAfter = SignInThrottle.Window.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);

    private readonly AccountTickets _tickets = new(protection, "Varumarke.NewPassword", users);

    private readonly ExternalChoice[] _external =
        [.. external.Value.Providers.Select(provider => new ExternalChoice(provider.Key, provider.Value.DisplayName)).OrderBy(choice => choice.DisplayName, StringComparer.Ordinal)];

    public Task ShowAsync(HttpContext http) => LoginPage.SendAsync(http, View(http, ReturnUrlOf(http)));

    /// <summary>The page once more, with what went wrong on the way.</summary>
    public Task ShowAsync(HttpContext http, string returnUrl, LoginMessage message, int status) => LoginPage.SendAsync(http, View(http, returnUrl) with { Message = message }, status);

    /// <summary>The page as it is for this request.</summary>
    public LoginView View(HttpContext http, string returnUrl) => new(LanguageOf(http), returnUrl) { CanSendMail = mailer.CanSend, External = _external };

    public async Task ReceiveAsync(HttpContext http)
    {
        if (!IsFromHere(http.Request))
        {
            await ProblemWriter.WriteAsync(http, StatusCodes.Status403Forbidden, LoginMessage.FromElsewhere.Text);
            return;
        }

        if (await SentForm.TryReadAsync(http.Request) is not { } form)
        {
            await ProblemWriter.WriteAsync(http, StatusCodes.Status400BadRequest, LoginMessage.NoForm.Text);
            return;
        }

        LoginView view = View(http, ReturnUrlOf(http)) with { UserName = form["username"] };
        if (form["ticket"] is [{ Length: > 0 } ticket])
        {
            await ReplaceAsync(http, view with { Ticket = ticket }, form["password"].ToString(), form["repeated"].ToString());
            return;
        }

        if (form["factor"] is [{ Length: > 0 } factor])
        {
            await ConfirmAsync(http, view with { Factor = factor }, form["code"].ToString());
            return;
        }

        if (throttle.Begin(http) is not { } counted)
        {
            http.Response.Headers.RetryAfter = RetryAfter;
            await LoginPage.SendAsync(http, view with { Message = LoginMessage.TooMany }, StatusCodes.Status429TooManyRequests);
            return;
        }

        EvenPace pace = EvenPace.Begin();
        SignInAttempt attempt = accounts.Check(view.UserName ?? string.Empty, form["password"].ToString());
        switch (attempt.Outcome)
        {
            case SignInOutcome.Success:
                counted.WasRight();
                await EnterAsync(http, attempt.User!, view);
                return;
            case SignInOutcome.NewPasswordNeeded:
                counted.WasRight();
                await LoginPage.SendAsync(http, view with { Ticket = _tickets.For(attempt.User!) });
                return;
            default:
                await pace.HoldAsync(http.RequestAborted);
                LoginMessage message = attempt.Outcome == SignInOutcome.LockedOut ? LoginMessage.LockedOut : LoginMessage.Refused;
                await LoginPage.SendAsync(http, view with { Message = message }, StatusCodes.Status401Unauthorized);
                return;
        }
    }

    /// <summary>The same for programs that send JSON, as Umbraco's own sign-in page does.</summary>
    public async Task<Answer> ReceiveJsonAsync(Call call)
    {
        if (!IsFromHere(call.Http.Request))
        {
            return Answer.Refused(StatusCodes.Status403Forbidden, "FromAnotherSite", LoginMessage.FromElsewhere.Text);
        }

        Credentials sent = await call.BodyAsync<Credentials>();
        if (throttle.Begin(call.Http) is not { } counted)
        {
            call.Http.Response.Headers.RetryAfter = RetryAfter;
            return Answer.Refused(StatusCodes.Status429TooManyRequests, "TooManyAttempts", LoginMessage.TooMany.Text);
        }

        EvenPace pace = EvenPace.Begin();
        SignInAttempt attempt = accounts.Check(sent.Username ?? string.Empty, sent.Password ?? string.Empty);
        if (attempt.Outcome is SignInOutcome.Success or SignInOutcome.NewPasswordNeeded)
        {
            counted.WasRight();
        }

        if (attempt.Outcome == SignInOutcome.Success)
        {
            if (second.TicketFor(attempt.User!) is { } ticket)
            {
                SecondStep.Begin(call.Http, ticket);
                return new Answer(StatusCodes.Status402PaymentRequired) { Body = new { TwoFactorLoginView = (string?)null, EnabledTwoFactorProviderNames = new[] { SecondFactors.Provider } } };
            }

            await StartSessionAsync(call.Http, attempt.User!);
            return Answer.Done;
        }

        if (attempt.Outcome == SignInOutcome.NewPasswordNeeded)
        {
            return Answer.Refused(StatusCodes.Status403Forbidden, "NewPasswordNeeded", LoginMessage.NewPasswordNeeded.Text);
        }

        await pace.HoldAsync(call.Aborted);
        return attempt.Outcome == SignInOutcome.LockedOut
            ? Answer.Refused(StatusCodes.Status403Forbidden, "LockedOut", LoginMessage.LockedOut.Text)
            : Answer.Refused(StatusCodes.Status401Unauthorized, "InvalidCredentials", LoginMessage.Refused.Text);
    }

    private async Task ReplaceAsync(HttpContext http, LoginView view, string password, string repeated)
    {
        if (_tickets.UserOf(view.Ticket!) is not { } user)
        {
            await LoginPage.SendAsync(http, view with { Ticket = null, Message = LoginMessage.TooLate }, StatusCodes.Status400BadRequest);
            return;
        }

        LoginMessage? fault = password.Length < Accounts.ShortestPassword ? LoginMessage.TooShort
            : password != repeated ? LoginMessage.NotTheSame
            : Accounts.IsPassword(user, password) ? LoginMessage.SameAsBefore
            : null;
        if (fault is not null)
        {
            await LoginPage.SendAsync(http, view with { Message = fault }, StatusCodes.Status400BadRequest);
            return;
        }

        accounts.SetPassword(user, password, isOneTime: false);
        await EnterAsync(http, user, view);
    }

    /// <summary>The code that comes after a right password.</summary>
    private async Task ConfirmAsync(HttpContext http, LoginView view, string code)
    {
        if (throttle.Begin(http) is not { } counted)
        {
            http.Response.Headers.RetryAfter = RetryAfter;
            await LoginPage.SendAsync(http, view with { Message = LoginMessage.TooMany }, StatusCodes.Status429TooManyRequests);
            return;
        }

        if (second.UserOf(view.Factor!) is not { } user)
        {
            await LoginPage.SendAsync(http, view with { Factor = null, Message = LoginMessage.TooLate }, StatusCodes.Status400BadRequest);
            return;
        }

        FactorOutcome outcome = second.Check(user, code);
        if (outcome != FactorOutcome.Accepted)
        {
            LoginMessage message = outcome == FactorOutcome.LockedOut ? LoginMessage.CodesLocked : LoginMessage.WrongCode;
            await LoginPage.SendAsync(http, view with { Message = message }, StatusCodes.Status401Unauthorized);
            return;
        }

        counted.WasRight();
        await StartSessionAsync(http, user);
        http.Response.Redirect(view.ReturnUrl);
    }

    /// <summary>The same for programs that send JSON, after a password that was right but not enough.</summary>
    public async Task<Answer> ConfirmJsonAsync(Call call)
    {
        if (!IsFromHere(call.Http.Request))
        {
            return Answer.Refused(StatusCodes.Status403Forbidden, "FromAnotherSite", LoginMessage.FromElsewhere.Text);
        }

        SentCode sent = await call.BodyAsync<SentCode>();
        if (throttle.Begin(call.Http) is not { } counted)
        {
            call.Http.Response.Headers.RetryAfter = RetryAfter;
            return Answer.Refused(StatusCodes.Status429TooManyRequests, "TooManyAttempts", LoginMessage.TooMany.Text);
        }

        if (second.UserOf(call.Http.Request) is not { } user)
        {
            return Answer.Refused(StatusCodes.Status401Unauthorized, "InvalidCredentials", LoginMessage.TooLate.Text);
        }

        FactorOutcome outcome = second.Check(user, sent.Code);
        if (outcome != FactorOutcome.Accepted)
        {
            return outcome == FactorOutcome.LockedOut
                ? Answer.Refused(StatusCodes.Status403Forbidden, "LockedOut", LoginMessage.CodesLocked.Text)
                : Answer.Refused(StatusCodes.Status401Unauthorized, "InvalidCode", LoginMessage.WrongCode.Text);
        }

        counted.WasRight();
        SecondStep.End(call.Http);
        await StartSessionAsync(call.Http, user);
        return Answer.Done;
    }

    private async Task EnterAsync(HttpContext http, IUser user, LoginView view)
    {
        if (second.TicketFor(user) is { } factor)
        {
            await LoginPage.SendAsync(http, view with { Ticket = null, Factor = factor });
            return;
        }

        await StartSessionAsync(http, user);
        http.Response.Redirect(view.ReturnUrl);
    }

    public static Task StartSessionAsync(HttpContext http, IUser user) => http.SignInAsync(
        SignInServiceCollectionExtensions.SessionScheme,
        new ClaimsPrincipal(SignedInUsers.IdentityOf(user, SignInServiceCollectionExtensions.SessionScheme)));

    private static string LanguageOf(HttpContext http) => ReaderLanguage.Of(http.Request.Headers.AcceptLanguage.ToString());

    private static string ReturnUrlOf(HttpContext http) => ReturnUrlOf(http.Request.Query["ReturnUrl"].ToString());

    /// <summary>Where to go on to: what was wanted if it is a page of this backoffice, else its beginning.</summary>
    public static string ReturnUrlOf(string wanted) => IsOneOfOurs(wanted) ? wanted : ManagementPaths.Backoffice;

    // Never "//elsewhere" or "/\elsewhere", which browsers take for another host, nor what comes to that.
    private static bool IsOneOfOurs(string address)
    {
        string path = address.Split('?', 2)[0];
        return path.StartsWith(ManagementPaths.Backoffice + "/", StringComparison.Ordinal)
            && !path.Contains("//", StringComparison.Ordinal)
            && !path.Contains("..", StringComparison.Ordinal)
            && address.All(letter => letter is > ' ' and <= '~' and not '\\');
    }

    /// <summary>Browsers of today send the one or the other with every post; programs that send neither have no session to misuse.</summary>
    public static bool IsFromHere(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none"))
        {
            return false;
        }

        return request.Headers.Origin is not [{ Length: > 0 } origin]
            || string.Equals(origin, $"{request.Scheme}://{request.Host.ToUriComponent()}", StringComparison.OrdinalIgnoreCase);
    }

    private sealed record Credentials(string? Username, string? Password);

    private sealed record SentCode(string? Code);
}
