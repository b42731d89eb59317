using Microsoft.AspNetCore.Http;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Core.Problems;
using Varumarke.Http.Problems;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.ManagementApi.Users;

/// <summary>The sign-in page for those who come without a password: to ask for a new one, or by the link in a mail.</summary>
internal sealed class MailedLinkPage(IUserService users, SignInThrottle throttle)
{
    private const string Forgot = "forgot-password";
    private const string Reset = "reset-password";
    private const string Invite = "invite-user";

    /// <summary>Whether the address asks for one of these.</summary>
    public static bool IsFor(HttpRequest request) => request.Query["flow"].ToString() is Forgot or Reset or Invite;

    public static Task ShowAsync(HttpContext http) => LoginPage.SendAsync(http, View(http));

    public async Task ReceiveAsync(HttpContext http)
    {
        if (!LoginEndpoint.IsFromHere(http.Request) || await SentForm.TryReadAsync(http.Request) is not { } form)
        {
            await ProblemWriter.WriteAsync(http, StatusCodes.Status400BadRequest, LoginMessage.NoForm.Text);
            return;
        }

        LoginView view = View(http);
        if (throttle.Begin(http) is not { } counted)
        {
            await LoginPage.SendAsync(http, view with { Message = LoginMessage.TooMany }, StatusCodes.Status429TooManyRequests);
            return;
        }

        EvenPace pace = EvenPace.Begin();
        if (view.AsksForMail)
        {
            await users.SendResetPasswordEmailAsync(form["username"].ToString());
            await pace.HoldAsync(http.RequestAborted);
            await LoginPage.SendAsync(http, new LoginView(view.Language, ManagementPaths.Backoffice) { Message = LoginMessage.MailSent });
            return;
        }

        string password = form["password"].ToString();
        LoginMessage? fault = password.Length < Passwords.Shortest ? LoginMessage.TooShort : password != form["repeated"].ToString() ? LoginMessage.NotTheSame : null;
        if (fault is not null)
        {
            counted.WasRight();
            await LoginPage.SendAsync(http, view with { Message = fault }, StatusCodes.Status400BadRequest);
            return;
        }

        if (await SetAsync(http.Request, password))
        {
            counted.WasRight();
            await LoginPage.SendAsync(http, new LoginView(view.Language, ManagementPaths.Backoffice) { Message = LoginMessage.PasswordSet });
            return;
        }

        await pace.HoldAsync(http.RequestAborted);
        await LoginPage.SendAsync(http, new LoginView(view.Language, ManagementPaths.Backoffice) { Message = LoginMessage.LinkIsOld }, StatusCodes.Status400BadRequest);
    }

    private async Task<bool> SetAsync(HttpRequest request, string password)
    {
        IQueryCollection query = request.Query;
        Guid key = Guid.TryParse(query["userId"].ToString(), out Guid known) ? known : Guid.Empty;
        return query["flow"].ToString() == Invite
            ? (await users.CreateInitialPasswordAsync(key, query["inviteCode"].ToString(), password)).Status == UserOperationStatus.Success
            : (await users.ResetPasswordAsync(key, query["resetCode"].ToString(), password)).Status == UserOperationStatus.Success;
    }

    // The form goes to the address that it came from, which holds the code.
    private static LoginView View(HttpContext http) => new(ReaderLanguage.Of(http.Request.Headers.AcceptLanguage.ToString()), ManagementPaths.Backoffice)
    {
        Action = ManagementPaths.Login + http.Request.QueryString.ToUriComponent(),
        AsksForMail = http.Request.Query["flow"].ToString() == Forgot,
        IsByMail = true,
    };
}
