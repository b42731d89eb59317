using System.Buffers.Text;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>A backoffice that people sign in to with accounts of a service, which lets unknown people in at one door of two.</summary>
public sealed class ExternalSignInSite : BackofficeSite
{
    internal const string Closed = "kommun";
    internal const string Open = "oppen";

    internal ExternalService Service { get; } = new();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        Provider(builder, Closed, "Hagfors kommun");
        Provider(builder, Open, "Klarälvens <förbund>", ("LetsInUnknown", "true"), ("NewUsersGroup", "writer"), ("LinksAdministrators", "true"));
        Provider(builder, "annan-utgivare", "Annan utgivare", ("Issuer", "https://annan.example.se/"));
        Provider(builder, "fel-hemlighet", "Fel hemlighet", ("ClientSecret", "en-annan"));
        Provider(builder, "borta", "Borta", ("Authority", "http://127.0.0.1:1/"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            Service.Dispose();
        }
    }

    private void Provider(IWebHostBuilder builder, string name, string title, params (string Setting, string Value)[] more)
    {
        foreach ((string setting, string value) in (ReadOnlySpan<(string, string)>)
            [("Authority", Service.Address), ("ClientId", ExternalService.ClientId), ("ClientSecret", ExternalService.Secret), ("DisplayName", title), .. more])
        {
            builder.UseSetting($"Varumarke:Backoffice:ExternalSignIn:Providers:{name}:{setting}", value);
        }
    }
}

/// <summary>Signing in with an account that somebody has elsewhere.</summary>
public sealed partial class ExternalSignInTests(ExternalSignInSite site) : IClassFixture<ExternalSignInSite>
{
    private const string External = "/umbraco/management/external/";
    private const string Back = "/umbraco/section/content";

    [Fact]
    public async Task Page_Services_AreOfferedByName()
    {
        using Editor browser = site.Editor();

        string page = await browser.Client.GetStringAsync("/umbraco/login?ReturnUrl=%2Fumbraco%2Fsection%2Fcontent");

        Assert.Contains($"href=\"{External}kommun/begin?ReturnUrl=%2Fumbraco%2Fsection%2Fcontent\"", page, StringComparison.Ordinal);
        Assert.Contains("Hagfors kommun", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<förbund>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Begin_AsksWithStateNonceAndProofKeyAndForALogin()
    {
        using Editor browser = site.Editor();

        HttpResponseMessage answer = await BeginAsync(browser, ExternalSignInSite.Closed);

        var asked = HttpUtility.ParseQueryString(answer.Headers.Location!.Query);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith(site.Service.Address, answer.Headers.Location.OriginalString, StringComparison.Ordinal);
        Assert.Equal(("code", "S256", "login"), (asked["response_type"], asked["code_challenge_method"], asked["prompt"]));
        Assert.False(string.IsNullOrEmpty(asked["state"]) || string.IsNullOrEmpty(asked["nonce"]) || string.IsNullOrEmpty(asked["code_challenge"]));
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task SignIn_SameVerifiedAddress_OpensTheUsersOwnAccountAndStaysWithTheSubject()
    {
        IUser user = await UserAsync("extern");
        using Editor browser = site.Editor();

        HttpResponseMessage answer = await SignInAsync(browser, new Account("extern-1", user.Email.ToUpperInvariant()));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal($"0;url={Back}", answer.Headers.GetValues("Refresh").Single());
        Assert.Equal(user.Key, await WhoAsync(browser));

        // The address is the service's to change: the account stays the same one.
        using Editor later = site.Editor();
        await SignInAsync(later, new Account("extern-1", "nytt-namn@hagfors.example.se"));
        Assert.Equal(user.Key, await WhoAsync(later));
    }

    [Fact]
    public async Task SignIn_SameAddressOfASecondAccount_IsRefused()
    {
        IUser user = await UserAsync("extern-tva");
        using Editor browser = site.Editor();
        await SignInAsync(browser, new Account("extern-tva-1", user.Email));
        using Editor thief = site.Editor();

        await RefusedAsync(await SignInAsync(thief, new Account("extern-tva-2", user.Email)), thief);

        // What a service calls an account is told apart by its letters' case, too.
        await RefusedAsync(await SignInAsync(thief, new Account("EXTERN-TVA-1", user.Email)), thief);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(null)]
    public async Task SignIn_AddressNotVerified_IsRefused(bool? verified)
    {
        IUser user = await UserAsync($"extern-obekraftad-{verified}");
        using Editor browser = site.Editor();

        await RefusedAsync(await SignInAsync(browser, new Account($"obekraftad-{verified}", user.Email, verified)), browser);
    }

    [Theory]
    [InlineData("ingen-alls@hagfors.example.se")]
    [InlineData("\u212Aarin@hagfors.example.se")]
    [InlineData(null)]
    public async Task SignIn_Unknown_IsRefusedAndNobodyIsMade(string? email)
    {
        if (Users.GetByEmail("karin@hagfors.example.se") is null)
        {
            await UserAsync("karin");
        }

        int before = Users.GetCount(MemberCountType.All);
        using Editor browser = site.Editor();

        await RefusedAsync(await SignInAsync(browser, new Account($"okand-{email}", email)), browser);
        Assert.Equal(before, Users.GetCount(MemberCountType.All));
    }

    [Fact]
    public async Task SignIn_UnknownWhereTheyAreLetIn_IsMadeInTheGroupAndNoOther()
    {
        using Editor browser = site.Editor();

        await SignInAsync(browser, new Account("ny-1", "ny.person@forbundet.example.se", Name: "Ny Person"), ExternalSignInSite.Open);

        Guid key = await WhoAsync(browser);
        IUser made = (await Users.GetAsync(key))!;
        Assert.Equal(("Ny Person", "ny.person@forbundet.example.se"), (made.Name, made.Email));
        Assert.Equal("writer", Assert.Single(made.Groups).Alias);
    }

    [Fact]
    public async Task SignIn_DisabledOrLockedOut_IsRefusedThoughLinked()
    {
        IUser user = await UserAsync("extern-av");
        using Editor browser = site.Editor();
        await SignInAsync(browser, new Account("extern-av-1", user.Email));
        IUser saved = (await Users.GetAsync(user.Key))!;
        saved.IsApproved = false;
        Users.Save(saved);
        using Editor again = site.Editor();
        await RefusedAsync(await SignInAsync(again, new Account("extern-av-1", user.Email)), again);

        saved.IsApproved = true;
        saved.IsLockedOut = true;
        saved.LastLockoutDate = site.Time.GetUtcNow().UtcDateTime;
        Users.Save(saved);
        await RefusedAsync(await SignInAsync(again, new Account("extern-av-1", user.Email)), again);
    }

    [Fact]
    public async Task SignIn_DisabledAndNotLinked_IsNotLinkedEither()
    {
        IUser user = await UserAsync("extern-inbjuden");
        user.IsApproved = false;
        Users.Save(user);
        using Editor browser = site.Editor();
        await RefusedAsync(await SignInAsync(browser, new Account("inbjuden-1", user.Email)), browser);
        user.IsApproved = true;
        Users.Save(user);

        await SignInAsync(browser, new Account("inbjuden-2", user.Email));

        Assert.Equal(user.Key, await WhoAsync(browser));
    }

    [Fact]
    public async Task SignIn_AdministratorsAddress_OpensNothingUnlessTheSettingsSaySo()
    {
        IUser chief = (await Users.GetAsync(Constants.Security.SuperUserKey))!;
        using Editor browser = site.Editor();

        await RefusedAsync(await SignInAsync(browser, new Account("chef-1", chief.Email)), browser);

        await SignInAsync(browser, new Account("chef-1", chief.Email), ExternalSignInSite.Open);
        Assert.Equal(chief.Key, await WhoAsync(browser));
    }

    [Fact]
    public async Task SignIn_SecondFactorOn_IsAskedFor()
    {
        IUser user = await UserAsync("extern-tva-steg");
        string secret = Base32Encoding.ToString(Encoding.ASCII.GetBytes("tjugo-tecken-hemligt"));
        var codes = new Totp(Base32Encoding.ToBytes(secret));
        using (Editor editor = await site.SignInAsync(user.Username))
        {
            string code = codes.ComputeTotp(site.Time.GetUtcNow().UtcDateTime);
            Assert.Equal(HttpStatusCode.OK, (await editor.PostAsync("user/current/2fa/Authenticator", new { code, secret })).StatusCode);
        }

        using Editor browser = site.Editor();
        HttpResponseMessage asked = await SignInAsync(browser, new Account("tva-steg-1", user.Email));
        string page = await asked.Content.ReadAsStringAsync();
        Assert.Contains("one-time-code", page, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await AuthorizedAsync(browser)).StatusCode);

        site.Time.Advance(TimeSpan.FromSeconds(60));
        HttpResponseMessage entered = await browser.Client.PostAsync("/umbraco/login?ReturnUrl=%2Fumbraco%2Fsection%2Fcontent", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["factor"] = WebUtility.HtmlDecode(Factor().Match(page).Groups[1].Value),
            ["code"] = codes.ComputeTotp(site.Time.GetUtcNow().UtcDateTime),
        }));
        Assert.Equal(Back, entered.Headers.Location?.OriginalString);
        Assert.Equal(user.Key, await WhoAsync(browser));
    }

    [Fact]
    public async Task Answer_SentAgainOrByAnotherBrowserOrWithAnotherState_IsRefused()
    {
        IUser user = await UserAsync("extern-igen");
        using Editor browser = site.Editor();
        Uri answer = await VisitAsync(browser, new Account("igen-1", user.Email));
        using Editor thief = site.Editor();

        await FailedAsync(await thief.Client.GetAsync(answer.PathAndQuery), thief);
        Assert.Equal(HttpStatusCode.OK, (await browser.Client.GetAsync(answer.PathAndQuery)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Client.GetAsync(answer.PathAndQuery)).StatusCode);

        Uri other = await VisitAsync(thief, new Account("igen-1", user.Email));
        string forged = other.PathAndQuery.Replace("state=", "state=x", StringComparison.Ordinal);
        await FailedAsync(await thief.Client.GetAsync(forged), thief);
        await FailedAsync(await thief.Client.GetAsync(External + "kommun"), thief);
    }

    [Theory]
    [InlineData("annan-utgivare")]
    [InlineData("fel-hemlighet")]
    public async Task SignIn_WrongIssuerOrSecret_IsRefused(string provider)
    {
        IUser user = await UserAsync($"extern-{provider}");
        using Editor browser = site.Editor();

        await FailedAsync(await SignInAsync(browser, new Account($"{provider}-1", user.Email), provider), browser);
    }

    [Fact]
    public async Task SignIn_TokenForged_IsRefused()
    {
        IUser user = await UserAsync("extern-falsk");
        using Editor browser = site.Editor();
        site.Service.Forgery = token =>
        {
            string[] parts = token.Split('.');
            JsonNode claims = JsonNode.Parse(Base64Url.DecodeFromChars(parts[1]))!;
            claims["email"] = BackofficeSite.Administrator;
            return $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(claims.ToJsonString()))}.{parts[2]}";
        };
        try
        {
            await FailedAsync(await SignInAsync(browser, new Account("falsk-1", user.Email)), browser);
        }
        finally
        {
            site.Service.Forgery = token => token;
        }
    }

    [Fact]
    public async Task SignIn_Cancelled_LeadsBackToThePageWithAWord()
    {
        using Editor browser = site.Editor();

        HttpResponseMessage answer = await SignInAsync(browser, null);

        Assert.Contains("role=\"alert\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        await FailedAsync(answer, browser);
    }

    [Theory]
    [InlineData("https://elsewhere.example.org/")]
    [InlineData("//elsewhere.example.org/umbraco/")]
    [InlineData("/umbraco/..//elsewhere.example.org")]
    [InlineData("/umbraco/\\elsewhere.example.org")]
    public async Task SignIn_ReturnUrlElsewhere_LeadsToTheBackoffice(string wanted)
    {
        IUser user = Users.GetByEmail("extern-vidare@hagfors.example.se") ?? await UserAsync("extern-vidare");
        using Editor browser = site.Editor();

        HttpResponseMessage answer = await SignInAsync(browser, new Account("vidare-1", user.Email), ExternalSignInSite.Closed, wanted);

        Assert.Equal("0;url=/umbraco", answer.Headers.GetValues("Refresh").Single());
    }

    [Fact]
    public async Task Begin_ServiceAwayOrUnknownOrAnotherSites_LeadsNowhere()
    {
        using Editor browser = site.Editor();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await BeginAsync(browser, "borta")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await BeginAsync(browser, "ingen-sadan")).StatusCode);

        using var request = new HttpRequestMessage(HttpMethod.Get, External + "kommun/begin");
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        HttpResponseMessage elsewhere = await browser.Client.SendAsync(request);
        Assert.StartsWith("/umbraco/login", elsewhere.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_Link_TiesTheAccountToWhoeverIsSignedInAndUnlinkUnties()
    {
        IUser user = await UserAsync("extern-profil");
        IUser other = await UserAsync("extern-annan");
        using Editor editor = await site.SignInAsync(user.Username);
        Assert.False(Provider(await editor.ReadAsync("user/current/login-providers"))["isLinkedOnUser"]!.GetValue<bool>());
        Assert.Contains("Varumarke.External.kommun", (await editor.ReadAsync("manifest/manifest/private")).ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync("security/back-office/link-login-key?provider=Nobody")).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await LinkAsync(editor, new Account("profil-1", "privat@example.org", IsVerified: null))).StatusCode);

        JsonNode linked = Provider(await editor.ReadAsync("user/current/login-providers"));
        Assert.Equal((true, "profil-1"), (linked["isLinkedOnUser"]!.GetValue<bool>(), linked["providerKey"]!.GetValue<string>()));
        using Editor browser = site.Editor();
        await SignInAsync(browser, new Account("profil-1", "privat@example.org"));
        Assert.Equal(user.Key, await WhoAsync(browser));

        // Nobody else gets the account, and nobody unties it for somebody else.
        using Editor another = await site.SignInAsync(other.Username);
        Assert.Equal(HttpStatusCode.BadRequest, (await LinkAsync(another, new Account("profil-1", "privat@example.org"))).StatusCode);
        object tied = new { loginProvider = "Varumarke.External.kommun", providerKey = "profil-1" };
        Assert.Equal(HttpStatusCode.NotFound, (await another.PostAsync("security/back-office/unlink-login", tied)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.PostAsync("security/back-office/unlink-login", tied)).StatusCode);
        using Editor late = site.Editor();
        await RefusedAsync(await SignInAsync(late, new Account("profil-1", "privat@example.org")), late);
    }

    [Fact]
    public async Task Link_WithoutProofOrFromAnotherSite_IsRefused()
    {
        using Editor browser = site.Editor();
        Assert.Equal(HttpStatusCode.BadRequest, (await LinkFormAsync(browser, "forged")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await LinkFormAsync(browser, "forged", "https://elsewhere.example.org")).StatusCode);

        // A link that somebody was lured to has no proof with it.
        HttpResponseMessage begun = await browser.Client.GetAsync(External + "kommun/begin?link=1");
        site.Service.Account = new Account("lurad-1", "lurad@example.org");
        Uri back = await site.Service.VisitAsync(begun.Headers.Location!);
        await FailedAsync(await browser.Client.GetAsync(back.PathAndQuery), browser);
    }

    [Fact]
    public async Task Authorize_ServiceNamed_LeadsStraightToIt()
    {
        using Editor browser = site.Editor();

        HttpResponseMessage answer = await browser.AuthorizeAsync(more: "&identity_provider=Varumarke.External.kommun");

        Assert.StartsWith(External + "kommun/begin?ReturnUrl=", answer.Headers.Location?.OriginalString, StringComparison.Ordinal);
    }

    private IUserService Users => site.Services.GetRequiredService<IUserService>();

    private Task<IUser> UserAsync(string name) => site.UserAsync(name, group => group.AddAllowedSection("content"));

    private static Task<HttpResponseMessage> BeginAsync(Editor browser, string provider, string back = Back) =>
        browser.Client.GetAsync($"{External}{provider}/begin?ReturnUrl={Uri.EscapeDataString(back)}");

    private async Task<Uri> VisitAsync(Editor browser, Account? account, string provider = ExternalSignInSite.Closed, string back = Back)
    {
        HttpResponseMessage begun = await BeginAsync(browser, provider, back);
        Assert.True(begun.StatusCode == HttpStatusCode.Redirect, await begun.Content.ReadAsStringAsync());
        site.Service.Account = account;
        return await site.Service.VisitAsync(begun.Headers.Location!);
    }

    private async Task<HttpResponseMessage> SignInAsync(Editor browser, Account? account, string provider = ExternalSignInSite.Closed, string back = Back) =>
        await browser.Client.GetAsync((await VisitAsync(browser, account, provider, back)).PathAndQuery);

    private async Task<HttpResponseMessage> LinkAsync(Editor editor, Account account)
    {
        string key = (await editor.ReadAsync("security/back-office/link-login-key?provider=Varumarke.External.kommun")).GetValue<string>();
        HttpResponseMessage form = await LinkFormAsync(editor, key);
        string onward = form.Headers.GetValues("Refresh").Single()["0;url=".Length..];
        HttpResponseMessage begun = await editor.Client.GetAsync(onward);
        site.Service.Account = account;
        return await editor.Client.GetAsync((await site.Service.VisitAsync(begun.Headers.Location!)).PathAndQuery);
    }

    private static Task<HttpResponseMessage> LinkFormAsync(Editor editor, string key, string? origin = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Editor.Api + "security/back-office/link-login")
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["provider"] = "Varumarke.External.kommun", ["linkKey"] = key }),
        };
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return editor.Client.SendAsync(request);
    }

    private static JsonNode Provider(JsonNode providers) => providers.AsArray().Single(provider => provider!["providerSchemeName"]!.GetValue<string>() == "Varumarke.External.kommun")!;

    private static async Task RefusedAsync(HttpResponseMessage answer, Editor browser)
    {
        string page = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, page);
        Assert.Contains("role=\"alert\"", page, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await AuthorizedAsync(browser)).StatusCode);
    }

    private static async Task FailedAsync(HttpResponseMessage answer, Editor browser)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.BadRequest, await answer.Content.ReadAsStringAsync());
        Assert.NotEqual(HttpStatusCode.OK, (await AuthorizedAsync(browser)).StatusCode);
    }

    private static async Task<Guid> WhoAsync(Editor browser)
    {
        HttpResponseMessage answer = await AuthorizedAsync(browser);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!["id"]!.GetValue<Guid>();
    }

    /// <summary>What the API answers to a browser that tries to get its tokens now.</summary>
    private static async Task<HttpResponseMessage> AuthorizedAsync(Editor browser)
    {
        await browser.AuthorizeAsync();
        await browser.TokenAsync();
        return await browser.GetAsync("user/current");
    }

    [GeneratedRegex("name=\"factor\" value=\"([^\"]+)\"")]
    private static partial Regex Factor();
}
