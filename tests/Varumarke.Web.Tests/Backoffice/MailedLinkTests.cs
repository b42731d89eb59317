using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Web;
using Umbraco.Cms.Core.Models.Membership;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>Those who come by the link in a mail: invited, or with a forgotten password.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed partial class MailedLinkTests(BackofficeSite site)
{
    private const string Writers = "9fc2a16f-528c-46d6-a014-75bf4ec2480c";
    private const string NewPassword = "Ett-alldeles-nytt";

    [Fact]
    public async Task Invitation_Accepted_LetsIn()
    {
        using Editor editor = await site.SignInAsync();
        HttpResponseMessage invited = await editor.PostAsync("user/invite", new
        {
            email = "inbjuden@hagfors.example.se",
            userName = "inbjuden@hagfors.example.se",
            name = "Inbjuden",
            userGroupIds = new[] { new { id = Writers } },
            message = "Välkommen hit",
        });
        Assert.Equal(HttpStatusCode.Created, invited.StatusCode);
        string key = invited.Headers.GetValues("Umb-Generated-Resource").Single();
        Assert.Equal("Invited", (await editor.ReadAsync($"user/{key}"))["state"]!.GetValue<string>());
        string text = site.Mails.To("inbjuden@hagfors.example.se")!.Text;
        Assert.Contains("Välkommen hit", text, StringComparison.Ordinal);
        string link = LinkIn(text);
        string code = HttpUtility.ParseQueryString(new Uri(link).Query)["inviteCode"]!;

        using Editor guest = site.Editor();
        Assert.Equal(HttpStatusCode.OK, (await guest.PostAsync("user/invite/verify", new { user = new { id = key }, token = code })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await guest.PostAsync("user/invite/verify", new { user = new { id = key }, token = code[..^4] })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await guest.PostAsync("user/invite/create-password", new { user = new { id = key }, token = code, password = "kort" })).StatusCode);
        Assert.Equal("Invited", (await editor.ReadAsync($"user/{key}"))["state"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await guest.PostAsync("user/invite/create-password", new { user = new { id = key }, token = code, password = NewPassword })).StatusCode);
        await guest.SignInAsync("inbjuden@hagfors.example.se", NewPassword);
        Assert.Equal(HttpStatusCode.BadRequest, (await guest.PostAsync("user/invite/create-password", new { user = new { id = key }, token = code, password = "Någon-annans-nya" })).StatusCode);
    }

    [Fact]
    public async Task ForgottenPassword_ByThePageInTheMail_IsReplacedOnce()
    {
        IUser user = await site.UserAsync("glömsk", group => group.AddAllowedSection("content"));
        using Editor editor = site.Editor();
        string page = await editor.Client.GetStringAsync("/umbraco/login");
        Assert.Contains("?flow=forgot-password", page, StringComparison.Ordinal);

        HttpResponseMessage asked = await editor.Client.PostAsync("/umbraco/login?flow=forgot-password", Form(("username", user.Email)));
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        string link = new Uri(LinkIn(site.Mails.To(user.Email)!.Text)).PathAndQuery;
        Assert.Contains("name=\"repeated\"", await editor.Client.GetStringAsync(link), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.Client.PostAsync(link, Form(("password", NewPassword), ("repeated", "annat")))).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.Client.PostAsync(link, Form(("password", NewPassword), ("repeated", NewPassword)))).StatusCode);
        await editor.SignInAsync(user.Username, NewPassword);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.Client.PostAsync(link, Form(("password", "Ännu-ett-nytt"), ("repeated", "Ännu-ett-nytt")))).StatusCode);
    }

    [Fact]
    public async Task ForgottenPassword_AddressThatNobodyHas_IsAnsweredTheSame()
    {
        IUser user = await site.UserAsync("vanlig", group => group.AddAllowedSection("content"));
        using Editor editor = site.Editor();

        HttpResponseMessage known = await editor.PostAsync("security/forgot-password", new { email = user.Email });
        HttpResponseMessage unknown = await editor.PostAsync("security/forgot-password", new { email = "ingen-alls@hagfors.example.se" });

        Assert.Equal((known.StatusCode, await known.Content.ReadAsStringAsync()), (unknown.StatusCode, await unknown.Content.ReadAsStringAsync()));
        Assert.NotNull(site.Mails.To(user.Email));
        Assert.Null(site.Mails.To("ingen-alls@hagfors.example.se"));
    }

    [Fact]
    public async Task ForgottenPassword_HostOfAStranger_IsNotInTheLink()
    {
        IUser user = await site.UserAsync("värd", group => group.AddAllowedSection("content"));
        using Editor editor = site.Editor();
        using var request = new HttpRequestMessage(HttpMethod.Post, Editor.Api + "security/forgot-password") { Content = JsonContent.Create(new { email = user.Email }), Headers = { Host = "elsewhere.example.se" } };

        await editor.Client.SendAsync(request);

        Assert.StartsWith("https://backoffice.example.se/umbraco/login?", LinkIn(site.Mails.To(user.Email)!.Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ForgottenPassword_ByTheApi_IsReplacedOnce()
    {
        IUser user = await site.UserAsync("sen", group => group.AddAllowedSection("content"));
        using Editor editor = site.Editor();
        await editor.PostAsync("security/forgot-password", new { email = user.Email });
        string code = HttpUtility.ParseQueryString(new Uri(LinkIn(site.Mails.To(user.Email)!.Text)).Query)["resetCode"]!;
        var sent = JsonNode.Parse($$"""{"user":{"id":"{{user.Key}}"},"resetCode":"{{code}}","password":"{{NewPassword}}"}""")!;

        Assert.Equal(HttpStatusCode.OK, (await editor.PostAsync("security/forgot-password/verify", sent)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await editor.PostAsync("security/forgot-password/reset", sent)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostAsync("security/forgot-password/reset", sent)).StatusCode);
    }

    private static string LinkIn(string text) => Link().Match(text).Value;

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.ToDictionary(field => field.Name, field => field.Value));

    [GeneratedRegex("https://\\S+")]
    private static partial Regex Link();
}
