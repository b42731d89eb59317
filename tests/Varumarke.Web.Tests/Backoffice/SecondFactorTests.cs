using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OtpNet;
using Umbraco.Cms.Core.Models.Membership;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>A code of an authenticator app after the password.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed partial class SecondFactorTests(BackofficeSite site)
{
    private const string Own = "user/current/2fa/Authenticator";
    private const string Login = "/umbraco/login";

    [Fact]
    public async Task SignIn_FactorOn_NeedsACodeThatOpensOnce()
    {
        IUser user = await site.UserAsync("tva-steg", group => group.AddAllowedSection("content"));
        (string secret, string[] recovery) = await TurnOnAsync(user);
        using Editor browser = site.Editor();

        HttpResponseMessage password = await browser.LoginAsync(user.Username, BackofficeSite.Password);
        Assert.Equal(HttpStatusCode.PaymentRequired, password.StatusCode);
        Assert.Equal("Authenticator", (await password.Content.ReadFromJsonAsync<JsonNode>())!["enabledTwoFactorProviderNames"]![0]!.GetValue<string>());
        Assert.NotEqual(HttpStatusCode.OK, (await AuthorizedAsync(browser)).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await VerifyAsync(browser, Wrong(secret))).StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await AuthorizedAsync(browser)).StatusCode);

        site.Time.Advance(TimeSpan.FromSeconds(60));
        string code = Code(secret);
        Assert.Equal(HttpStatusCode.OK, (await VerifyAsync(browser, code)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AuthorizedAsync(browser)).StatusCode);

        using Editor other = site.Editor();
        await other.LoginAsync(user.Username, BackofficeSite.Password);
        Assert.Equal(HttpStatusCode.Unauthorized, (await VerifyAsync(other, code)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await VerifyAsync(other, recovery[0].ToLowerInvariant())).StatusCode);

        using Editor third = site.Editor();
        await third.LoginAsync(user.Username, BackofficeSite.Password);
        Assert.Equal(HttpStatusCode.Unauthorized, (await VerifyAsync(third, recovery[0])).StatusCode);
    }

    [Fact]
    public async Task SignInPage_FactorOn_AsksForTheCodeOnAPageOfItsOwn()
    {
        IUser user = await site.UserAsync("tva-steg-sida", group => group.AddAllowedSection("content"));
        (string secret, _) = await TurnOnAsync(user);
        using Editor browser = site.Editor();

        HttpResponseMessage asked = await FormAsync(browser, ("username", user.Username), ("password", BackofficeSite.Password));
        string page = await asked.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Contains("autocomplete=\"one-time-code\"", page, StringComparison.Ordinal);
        string factor = WebUtility.HtmlDecode(Factor().Match(page).Groups[1].Value);

        HttpResponseMessage wrong = await FormAsync(browser, ("username", user.Username), ("factor", factor), ("code", Wrong(secret)));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Contains("role=\"alert\"", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        site.Time.Advance(TimeSpan.FromSeconds(60));
        HttpResponseMessage right = await FormAsync(browser, ("username", user.Username), ("factor", factor), ("code", Code(secret)));
        Assert.Equal(HttpStatusCode.Redirect, right.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await AuthorizedAsync(browser)).StatusCode);
    }

    [Fact]
    public async Task Codes_FiveWrong_LockThemForAQuarterThoughThePasswordIsTypedAnew()
    {
        IUser user = await site.UserAsync("tva-steg-gissar", group => group.AddAllowedSection("content"));
        (string secret, string[] recovery) = await TurnOnAsync(user);
        using Editor browser = site.Editor();
        for (int attempt = 0; attempt < 5; attempt++)
        {
            await browser.LoginAsync(user.Username, BackofficeSite.Password);
            Assert.Equal(HttpStatusCode.Unauthorized, (await VerifyAsync(browser, Wrong(secret))).StatusCode);
        }

        await browser.LoginAsync(user.Username, BackofficeSite.Password);
        Assert.Equal(HttpStatusCode.Forbidden, (await VerifyAsync(browser, recovery[1])).StatusCode);
        site.Time.Advance(TimeSpan.FromMinutes(16));
        await browser.LoginAsync(user.Username, BackofficeSite.Password);
        Assert.Equal(HttpStatusCode.OK, (await VerifyAsync(browser, recovery[1])).StatusCode);
    }

    [Fact]
    public async Task Code_WithoutAPasswordBefore_OpensNothing()
    {
        IUser user = await site.UserAsync("tva-steg-utan", group => group.AddAllowedSection("content"));
        (_, string[] recovery) = await TurnOnAsync(user);
        using Editor browser = site.Editor();

        Assert.Equal(HttpStatusCode.Unauthorized, (await VerifyAsync(browser, recovery[0])).StatusCode);
        HttpResponseMessage forged = await FormAsync(browser, ("username", user.Username), ("factor", "forged"), ("code", recovery[0]));
        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, (await AuthorizedAsync(browser)).StatusCode);
    }

    [Fact]
    public async Task TurnOff_OwnNeedsACode_AnothersNeedsTheRight()
    {
        IUser user = await site.UserAsync("tva-steg-av", group => group.AddAllowedSection("content"));
        using Editor editor = await site.SignInAsync(user.Username);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostAsync(Own, new { code = "000000", secret = "short" })).StatusCode);
        (_, string[] recovery) = await TurnOnAsync(editor);

        Assert.Equal(HttpStatusCode.BadRequest, (await editor.CallAsync(HttpMethod.Delete, Own + "?code=123")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.GetAsync(Own)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.CallAsync(HttpMethod.Delete, $"user/{user.Key}/2fa/Authenticator")).StatusCode);
        Assert.True((await editor.ReadAsync("user/current/2fa"))[0]!["isEnabledOnUser"]!.GetValue<bool>());

        using Editor administrator = await site.SignInAsync();
        Assert.Equal(HttpStatusCode.OK, (await administrator.CallAsync(HttpMethod.Delete, $"user/{user.Key}/2fa/Authenticator")).StatusCode);
        Assert.False((await editor.ReadAsync("user/current/2fa"))[0]!["isEnabledOnUser"]!.GetValue<bool>());
        (_, recovery) = await TurnOnAsync(editor);
        Assert.Equal(HttpStatusCode.OK, (await editor.CallAsync(HttpMethod.Delete, $"{Own}?code={recovery[0]}")).StatusCode);
        Assert.False((await editor.ReadAsync("user/current/2fa"))[0]!["isEnabledOnUser"]!.GetValue<bool>());
    }

    private async Task<(string Secret, string[] Recovery)> TurnOnAsync(IUser user)
    {
        using Editor editor = await site.SignInAsync(user.Username);
        return await TurnOnAsync(editor);
    }

    private async Task<(string Secret, string[] Recovery)> TurnOnAsync(Editor editor)
    {
        JsonNode setUp = await editor.ReadAsync(Own);
        Assert.StartsWith("data:image/png;base64,iVBOR", setUp["qrCodeSetupImageUrl"]!.GetValue<string>(), StringComparison.Ordinal);
        string secret = setUp["secret"]!.GetValue<string>();
        HttpResponseMessage on = await editor.PostAsync(Own, new { code = Code(secret), secret });
        Assert.True(on.StatusCode == HttpStatusCode.OK, await on.Content.ReadAsStringAsync());
        return (secret, [.. (await on.Content.ReadFromJsonAsync<JsonNode>())!["recoveryCodes"]!.AsArray().Select(code => code!.GetValue<string>())]);
    }

    private string Code(string secret) => new Totp(Base32Encoding.ToBytes(secret)).ComputeTotp(site.Time.GetUtcNow().UtcDateTime);

    // One that none of the steps around now has.
    private string Wrong(string secret)
    {
        var codes = new Totp(Base32Encoding.ToBytes(secret));
        string[] near = [.. Enumerable.Range(-3, 7).Select(step => codes.ComputeTotp(site.Time.GetUtcNow().UtcDateTime.AddSeconds(30 * step)))];
        return Enumerable.Range(0, 10).Select(number => $"{number:D6}").First(code => !near.Contains(code));
    }

    private static Task<HttpResponseMessage> VerifyAsync(Editor browser, string code) =>
        browser.Client.PostAsJsonAsync(Editor.Api + "security/back-office/verify-2fa", new { code, provider = "Authenticator" });

    /// <summary>What the API answers to a browser that tries to get its tokens now.</summary>
    private static async Task<HttpResponseMessage> AuthorizedAsync(Editor browser)
    {
        await browser.AuthorizeAsync();
        await browser.TokenAsync();
        return await browser.GetAsync("user/current");
    }

    private static Task<HttpResponseMessage> FormAsync(Editor browser, params (string Name, string Value)[] fields) =>
        browser.Client.PostAsync(Login, new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value)));

    [GeneratedRegex("name=\"factor\" value=\"([^\"]+)\"")]
    private static partial Regex Factor();
}
