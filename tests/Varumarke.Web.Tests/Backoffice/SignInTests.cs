using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>Who gets in, by which steps, and what ends it.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class SignInTests(BackofficeSite site)
{
    private const string Login = "/umbraco/login";

    [Fact]
    public async Task Tokens_AfterSigningIn_AreInCookiesThatNoScriptReads()
    {
        using Editor editor = site.Editor();
        await editor.LoginAsync(BackofficeSite.Administrator, BackofficeSite.Password);

        HttpResponseMessage code = await editor.AuthorizeAsync();
        HttpResponseMessage tokens = await editor.TokenAsync();

        Assert.Equal(HttpStatusCode.Redirect, code.StatusCode);
        Assert.StartsWith(Editor.RedirectUri + "?code=%5Bredacted%5D", code.Headers.Location!.OriginalString, StringComparison.Ordinal);
        JsonNode answer = (await tokens.Content.ReadFromJsonAsync<JsonNode>())!;
        Assert.Equal("[redacted]", answer["access_token"]!.GetValue<string>());
        Assert.Equal("[redacted]", answer["refresh_token"]!.GetValue<string>());
        string[] cookies = [.. code.Headers.GetValues("Set-Cookie"), .. tokens.Headers.GetValues("Set-Cookie")];
        Assert.All(
            (string[])["__Host-umbPkceCode=", "__Host-umbAccessToken=", "__Host-umbRefreshToken="],
            name => Assert.Contains(cookies, cookie => cookie.StartsWith(name, StringComparison.Ordinal) && !cookie.StartsWith(name + ";", StringComparison.Ordinal)));
        Assert.All(cookies, cookie => Assert.Contains("path=/; secure; samesite=strict; httponly", cookie, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("user/current")).StatusCode);
    }

    [Fact]
    public async Task Authorize_Nobody_LeadsToTheSignInPageAndBack()
    {
        using Editor editor = site.Editor();

        HttpResponseMessage answer = await editor.AuthorizeAsync();

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(Login + "?ReturnUrl=%2Fumbraco%2Fmanagement%2Fapi%2Fv1%2Fsecurity%2Fback-office%2Fauthorize", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example.se/umbraco/oauth_complete")]
    [InlineData("http://backoffice.example.se/umbraco/oauth_complete")]
    [InlineData("https://backoffice.example.se/umbraco/oauth_complete/..")]
    [InlineData("https://backoffice.example.se@elsewhere.example.se/umbraco/oauth_complete")]
    [InlineData("")]
    public async Task Authorize_ForeignRedirect_IsRefusedWithoutACode(string redirectUri)
    {
        using Editor editor = await site.SignInAsync();

        HttpResponseMessage answer = await editor.AuthorizeAsync(redirectUri);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Authorize_WithoutAChallenge_IsRefused()
    {
        using Editor editor = await site.SignInAsync();

        HttpResponseMessage answer = await editor.Client.GetAsync(
            $"{Editor.Api}security/back-office/authorize?redirect_uri={Uri.EscapeDataString(Editor.RedirectUri)}&client_id=umbraco-back-office&response_type=code&state=x");

        Assert.DoesNotContain("code=", answer.Headers.Location?.OriginalString ?? string.Empty, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Token_WrongVerifier_IsRefused()
    {
        using Editor editor = site.Editor();
        await editor.LoginAsync(BackofficeSite.Administrator, BackofficeSite.Password);
        await editor.AuthorizeAsync();

        HttpResponseMessage answer = await editor.TokenAsync(Editor.Verifier + "-not");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await editor.GetAsync("user/current")).StatusCode);
    }

    [Fact]
    public async Task Token_ReplayedCode_IsRefusedAndEndsWhatItGave()
    {
        using Editor editor = site.Editor();
        await editor.LoginAsync(BackofficeSite.Administrator, BackofficeSite.Password);
        HttpResponseMessage authorized = await editor.AuthorizeAsync();
        string code = CookieOf(authorized, "__Host-umbPkceCode");
        await editor.TokenAsync();

        HttpResponseMessage again = await editor.TokenAsync(code: code);

        Assert.Equal(HttpStatusCode.BadRequest, again.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.RefreshAsync()).StatusCode);
    }

    [Fact]
    public async Task Refresh_TokenThatWasUsed_ServesOtherTabsForAWhileAndThenEndsTheSession()
    {
        using Editor editor = site.Editor();
        await editor.LoginAsync(BackofficeSite.Administrator, BackofficeSite.Password);
        await editor.AuthorizeAsync();
        string first = CookieOf(await editor.TokenAsync(), "__Host-umbRefreshToken");
        Assert.Equal(HttpStatusCode.OK, (await editor.RefreshAsync()).StatusCode);

        site.Time.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.OK, (await editor.RefreshAsync(first)).StatusCode);

        site.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.RefreshAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.RefreshAsync()).StatusCode);
    }

    [Fact]
    public async Task Call_ExpiredToken_IsRefusedUntilItIsRenewedAndInTheEndForGood()
    {
        using Editor editor = await site.SignInAsync();

        site.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.Unauthorized, (await editor.GetAsync("user/current")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.RefreshAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("user/current")).StatusCode);

        site.Time.Advance(TimeSpan.FromMinutes(61));
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.RefreshAsync()).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await editor.GetAsync("user/current")).StatusCode);
        Assert.StartsWith(Login, (await editor.AuthorizeAsync()).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Call_TokenOfSomeoneWhosePasswordWasChanged_IsRefused()
    {
        IUser user = await site.UserAsync("stamp", group => group.AddAllowedSection("content"));
        using Editor editor = await site.SignInAsync(user.Username);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("user/current")).StatusCode);

        site.Services.GetRequiredService<Accounts>().SetPassword(site.Services.GetRequiredService<IUserService>().GetByUsername(user.Username)!, "Ett-annat-lösenord", isOneTime: false);

        Assert.Equal(HttpStatusCode.Unauthorized, (await editor.GetAsync("user/current")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.RefreshAsync()).StatusCode);
    }

    [Theory]
    [InlineData("access_token")]
    [InlineData("refresh_token")]
    public async Task Revoke_OneToken_EndsTheOthersOfThatSignInAndNoOtherSession(string revoked)
    {
        using Editor other = await site.SignInAsync();
        using Editor editor = site.Editor();
        await editor.LoginAsync(BackofficeSite.Administrator, BackofficeSite.Password);
        await editor.AuthorizeAsync();
        HttpResponseMessage given = await editor.TokenAsync();
        string first = CookieOf(given, "__Host-umbRefreshToken");
        string copied = CookieOf(given, "__Host-umbAccessToken");
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(copied));
        await editor.RefreshAsync();

        Assert.Equal(HttpStatusCode.OK, (await editor.RevokeAsync(revoked)).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(copied));

        Assert.Equal(HttpStatusCode.BadRequest, (await editor.RefreshAsync(first)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await editor.GetAsync("user/current")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("user/current")).StatusCode);
    }

    // Somebody who copied a token out of a browser.
    private async Task<HttpStatusCode> StatusAsync(string token)
    {
        using Editor elsewhere = site.Editor();
        using var request = new HttpRequestMessage(HttpMethod.Get, Editor.Api + "user/current");
        request.Headers.Authorization = new("Bearer", token);
        return (await elsewhere.Client.SendAsync(request)).StatusCode;
    }

    [Fact]
    public async Task SignOut_Editor_EndsTokensAndSession()
    {
        using Editor editor = await site.SignInAsync();

        Assert.Equal(HttpStatusCode.OK, (await editor.RevokeAsync("access_token")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.RevokeAsync("refresh_token")).StatusCode);
        HttpResponseMessage left = await editor.SignOutAsync();

        Assert.Equal("https://backoffice.example.se/umbraco/logout", left.Headers.Location?.GetLeftPart(UriPartial.Path));
        Assert.Equal(HttpStatusCode.Unauthorized, (await editor.GetAsync("user/current")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.RefreshAsync()).StatusCode);
        Assert.StartsWith(Login, (await editor.AuthorizeAsync()).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Authorize_LongAfterThePassword_NeedsItAgain()
    {
        using Editor editor = await site.SignInAsync();
        site.Time.Advance(TimeSpan.FromMinutes(6));

        Assert.StartsWith(Login, (await editor.AuthorizeAsync()).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("user/current")).StatusCode);
    }

    [Fact]
    public async Task Login_ManyAttemptsAtOnce_PassNoMoreThanInARow()
    {
        site.Time.Advance(TimeSpan.FromMinutes(6));
        using Editor editor = site.Editor();

        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => editor.LoginAsync($"gissning{number}@hagfors.example.se", "Ett-lösenord")));

        Assert.Equal(20, answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized));
        Assert.Equal(20, answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests));
        Assert.All(answers.Where(answer => answer.StatusCode == HttpStatusCode.TooManyRequests), answer => Assert.NotNull(answer.Headers.RetryAfter));
        site.Time.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(HttpStatusCode.OK, (await editor.LoginAsync(BackofficeSite.Administrator, BackofficeSite.Password)).StatusCode);
    }

    [Fact]
    public async Task Login_ManyAttemptsAtOnceOnOneAccount_LockIt()
    {
        IUser user = await site.UserAsync("rush", group => group.AddAllowedSection("content"));
        site.Time.Advance(TimeSpan.FromMinutes(6));
        using Editor editor = site.Editor();

        HttpResponseMessage[] answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => editor.LoginAsync(user.Username, "fel")));

        Assert.Equal(5, answers.Count(answer => answer.StatusCode == HttpStatusCode.Unauthorized));
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Forbidden));
        site.Time.Advance(TimeSpan.FromMinutes(16));
    }

    [Fact]
    public async Task Login_NameThatNobodyHas_IsLockedAsAKnownOneIs()
    {
        site.Time.Advance(TimeSpan.FromMinutes(6));
        using Editor editor = site.Editor();
        for (int attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await editor.LoginAsync("ingen@hagfors.example.se", "fel")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.LoginAsync("ingen@hagfors.example.se", "fel")).StatusCode);
        site.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.Unauthorized, (await editor.LoginAsync("ingen@hagfors.example.se", "fel")).StatusCode);
    }

    [Fact]
    public async Task Administrator_GivenANewPassword_MustReplaceIt()
    {
        // Of the first administrator's account other tests know the password, so it is put back.
        FirstPassword.Account account = await AdministratorAccount.ResetAsync(site.Services);
        using Editor editor = site.Editor();

        HttpResponseMessage answer = await editor.LoginAsync(account.UserName, account.Password!);

        Assert.Equal(BackofficeSite.Administrator, account.UserName);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        IUserService users = site.Services.GetRequiredService<IUserService>();
        site.Services.GetRequiredService<Accounts>().SetPassword(users.GetByUsername(BackofficeSite.Administrator)!, BackofficeSite.Password, isOneTime: false);
        Assert.Equal(HttpStatusCode.OK, (await editor.LoginAsync(account.UserName, BackofficeSite.Password)).StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://elsewhere.example.se")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    public async Task Login_FromAnotherSite_IsRefused(string header, string value)
    {
        using Editor editor = site.Editor();
        using var page = new HttpRequestMessage(HttpMethod.Post, Login) { Content = Form(BackofficeSite.Password), Headers = { { header, value } } };
        using var json = new HttpRequestMessage(HttpMethod.Post, Editor.Api + "security/back-office/login")
        {
            Content = JsonContent.Create(new { username = BackofficeSite.Administrator, password = BackofficeSite.Password }),
            Headers = { { header, value } },
        };

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.Client.SendAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.Client.SendAsync(json)).StatusCode);
        Assert.StartsWith(Login, (await editor.AuthorizeAsync()).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("//elsewhere.example.se")]
    [InlineData("/\\elsewhere.example.se")]
    [InlineData("/umbraco/..//elsewhere.example.se")]
    [InlineData("https://elsewhere.example.se/umbraco/")]
    [InlineData("/umbraco/\\..")]
    [InlineData("/umbraco/\n")]
    public async Task Login_AddressOfAnotherSiteToGoOnTo_LeadsHome(string returnUrl)
    {
        using Editor editor = site.Editor();

        HttpResponseMessage answer = await editor.Client.PostAsync($"{Login}?ReturnUrl={Uri.EscapeDataString(returnUrl)}", Form(BackofficeSite.Password));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/umbraco", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Login_FiveWrongPasswords_LockTheAccountForAQuarterOfAnHour()
    {
        IUser user = await site.UserAsync("locked", group => group.AddAllowedSection("content"));
        using Editor editor = site.Editor();
        for (int attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await editor.LoginAsync(user.Username, "fel")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.LoginAsync(user.Username, BackofficeSite.Password)).StatusCode);
        site.Time.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal(HttpStatusCode.OK, (await editor.LoginAsync(user.Username, BackofficeSite.Password)).StatusCode);
    }

    [Fact]
    public async Task Login_PasswordForTheFirstTime_LetsNobodyInBeforeItIsReplaced()
    {
        IUser user = await site.UserAsync("first", group => group.AddAllowedSection("content"));
        site.Services.GetRequiredService<Accounts>().SetPassword(user, "Bara-en-gång", isOneTime: true);
        using Editor editor = site.Editor();

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.LoginAsync(user.Username, "Bara-en-gång")).StatusCode);
        Assert.StartsWith(Login, (await editor.AuthorizeAsync()).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("okänd@hagfors.example.se", "Ett-lösenord")]
    [InlineData("", "")]
    [InlineData(BackofficeSite.Administrator, "")]
    public async Task Login_WrongNameOrPassword_IsRefusedInTheSameWords(string userName, string password)
    {
        using Editor editor = site.Editor();

        HttpResponseMessage answer = await editor.LoginAsync(userName, password);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("The name or the password is wrong", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("token", "grant_type=authorization_code")]
    [InlineData("token", "")]
    [InlineData("token", "grant_type=password&username=a&password=b&client_id=umbraco-back-office")]
    [InlineData("token", "grant_type=client_credentials&client_id=umbraco-back-office")]
    [InlineData("token", "grant_type=refresh_token&client_id=umbraco-back-office&refresh_token=%00")]
    [InlineData("revoke", "token=x&client_id=umbraco-back-office&token=y")]
    public async Task OAuth_Nonsense_IsARefusalInWords(string endpoint, string form)
    {
        using Editor editor = site.Editor();

        HttpResponseMessage answer = await editor.Client.PostAsync(
            $"{Editor.Api}security/back-office/{endpoint}",
            new StringContent(form, System.Net.Http.Headers.MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.NotEmpty(await answer.Content.ReadAsStringAsync());
    }

    private static FormUrlEncodedContent Form(string password) => new(new Dictionary<string, string> { ["username"] = BackofficeSite.Administrator, ["password"] = password });

    private static string CookieOf(HttpResponseMessage answer, string name) =>
        Uri.UnescapeDataString(answer.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith(name + "=", StringComparison.Ordinal)).Split('=', 2)[1].Split(';')[0]);
}
