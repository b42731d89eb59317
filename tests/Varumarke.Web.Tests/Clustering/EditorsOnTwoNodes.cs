using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Services;
using Varumarke.Testing;
using Varumarke.Web.Tests.Backoffice;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Clustering;

/// <summary>Two processes on one SQLite file, whose first administrator has a password.</summary>
public sealed class EditingSqliteNodes : TwoSqliteNodes
{
    protected override Dictionary<string, string?> StoreOf(string node) => EditorsOnTwoNodesContract.WithAdministrator(base.StoreOf(node));
}

/// <summary>Two nodes on one PostgreSQL database, whose first administrator has a password.</summary>
public sealed class EditingPostgresNodes : TwoPostgresNodes
{
    protected override Dictionary<string, string?> StoreOf(string node) => EditorsOnTwoNodesContract.WithAdministrator(base.StoreOf(node));
}

public sealed class EditorsOnTwoSqliteNodesTests(EditingSqliteNodes nodes) : EditorsOnTwoNodesContract(nodes), IClassFixture<EditingSqliteNodes>;

public sealed class EditorsOnTwoPostgresNodesTests(EditingPostgresNodes nodes) : EditorsOnTwoNodesContract(nodes), IClassFixture<EditingPostgresNodes>;

/// <summary>Two who work on the same documents, each on a node of its own: one in a browser here, a program on the other.</summary>
public abstract class EditorsOnTwoNodesContract(TwoNodes nodes)
{
    private const string Secret = "en-lång-hemlighet";
    private static readonly Uri Backoffice = new("https://backoffice.example.se");

    internal static Dictionary<string, string?> WithAdministrator(Dictionary<string, string?> settings) => new(settings)
    {
        ["Varumarke:Backoffice:AdministratorEmail"] = BackofficeSite.Administrator,
        ["Varumarke:Backoffice:AdministratorPassword"] = BackofficeSite.Password,
    };

    [Fact]
    public async Task Save_OnOneNode_IsHeardByAnEditorOnTheOther()
    {
        using Editor here = await SignInAsync();
        string token = await ProgramAsync(here, "lyssnar");
        HubListener there = await HubListener.ConnectAsync(nodes.There, token);
        IContentService contents = nodes.Get<IContentService>();
        IContent document = contents.GetById(Seed.GoodFood)!;

        contents.Save(document);

        string heard = await there.HeardAsync(document.Key);
        Assert.Contains($"\"eventType\":\"Updated\",\"eventSource\":\"Umbraco:CMS:Document\",\"key\":\"{document.Key}\"", heard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_OnOneNode_IsSeenOnTheOtherUntilItIsClosed()
    {
        using Editor here = await SignInAsync();
        string token = await ProgramAsync(here, "oppnar");
        HubListener browser = await HubListener.ConnectAsync(here.Client);
        Assert.Empty(await OthersAsync(here));

        (await ThereAsync(HttpMethod.Put, token)).EnsureSuccessStatusCode();

        // The page is told, asks again, and sees who it is.
        Assert.Contains("Varumarke:OpenDocument", await browser.HeardAsync(Seed.GoodFood), StringComparison.Ordinal);
        await Eventually.HoldsAsync(async () => (await OthersAsync(here)).SequenceEqual(["oppnar"]));
        await Eventually.HoldsAsync(async () => (await (await ThereAsync(HttpMethod.Put, token)).Content.ReadFromJsonAsync<JsonNode>())!["others"]!.AsArray().Count == 1);

        (await ThereAsync(HttpMethod.Delete, token)).EnsureSuccessStatusCode();
        await Eventually.HoldsAsync(async () => (await OthersAsync(here)).Length == 0);
    }

    [Fact]
    public async Task Users_ChangedOnOneNode_MayNoMoreThanThatOnTheOther()
    {
        using Editor here = await SignInAsync();
        string token = await ProgramAsync(here, "sparras");
        Assert.Equal(HttpStatusCode.OK, await StatusThereAsync(token));
        IUserService users = nodes.Get<IUserService>();
        IUser program = users.GetAll(0, int.MaxValue, out _).Single(user => user.Name == "sparras");

        program.IsApproved = false;
        users.Save(program);
        await Eventually.HoldsAsync(async () => await StatusThereAsync(token) == HttpStatusCode.Unauthorized);

        program.IsApproved = true;
        program.ClearGroups();
        users.Save(program);
        await Eventually.HoldsAsync(async () => await StatusThereAsync(token) == HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Rename_OnOneNode_IsFoundByItsNewNameOnTheOther()
    {
        using Editor here = await SignInAsync();
        string token = await ProgramAsync(here, "soker");
        Assert.Equal(0, await FoundThereAsync(token, "omdöpt"));
        IContentService contents = nodes.Get<IContentService>();
        IContent document = contents.GetById(Seed.GoodFood)!;
        string name = document.GetCultureName("sv-SE")!;

        document.SetCultureName("Omdöpt på den andra noden", "sv-SE");
        contents.Save(document);
        await Eventually.HoldsAsync(async () => await FoundThereAsync(token, "omdöpt") == 1);

        document.SetCultureName(name, "sv-SE");
        contents.Save(document);
        await Eventually.HoldsAsync(async () => await FoundThereAsync(token, "omdöpt") == 0);
    }

    private async Task<int> FoundThereAsync(string token, string text)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Editor.Api}item/document/search?query={Uri.EscapeDataString(text)}");
        request.Headers.Authorization = new("Bearer", token);
        using HttpResponseMessage answer = await nodes.There.SendAsync(request);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["total"]!.GetValue<int>();
    }

    [Fact]
    public async Task ClientCredentials_TakenBackOnOneNode_HoldNoMoreOnTheOther()
    {
        using Editor here = await SignInAsync();
        string token = await ProgramAsync(here, "slutar");
        Assert.Equal(HttpStatusCode.OK, await StatusThereAsync(token));
        Guid key = nodes.Get<IUserService>().GetAll(0, int.MaxValue, out _).Single(user => user.Name == "slutar").Key;

        Assert.Equal(HttpStatusCode.OK, (await here.CallAsync(HttpMethod.Delete, $"user/{key}/client-credentials/umbraco-back-office-slutar")).StatusCode);

        await Eventually.HoldsAsync(async () => await StatusThereAsync(token) == HttpStatusCode.Unauthorized);
    }

    private async Task<HttpStatusCode> StatusThereAsync(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Editor.Api}document/{Seed.GoodFood}");
        request.Headers.Authorization = new("Bearer", token);
        using HttpResponseMessage answer = await nodes.There.SendAsync(request);
        return answer.StatusCode;
    }

    private static string Address => $"{Editor.Api}varumarke/document/{Seed.GoodFood}/open";

    private async Task<HttpResponseMessage> ThereAsync(HttpMethod method, string token)
    {
        using var request = new HttpRequestMessage(method, Address);
        request.Headers.Authorization = new("Bearer", token);
        return await nodes.There.SendAsync(request);
    }

    private static async Task<string[]> OthersAsync(Editor editor)
    {
        HttpResponseMessage answer = await editor.CallAsync(HttpMethod.Put, Address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["others"]!.AsArray().Select(other => other!["name"]!.GetValue<string>())];
    }

    private async Task<Editor> SignInAsync()
    {
        var editor = new Editor(nodes.Browser(Backoffice));
        await editor.SignInAsync(BackofficeSite.Administrator, BackofficeSite.Password);
        return editor;
    }

    /// <summary>A program that is an administrator; its token, which holds on both nodes.</summary>
    private async Task<string> ProgramAsync(Editor editor, string name)
    {
        JsonNode groups = await editor.ReadAsync("user-group?take=100");
        string administrators = groups["items"]!.AsArray().Single(group => group!["alias"]!.GetValue<string>() == "admin")!["id"]!.GetValue<string>();
        HttpResponseMessage made = await editor.PostAsync("user", new
        {
            name,
            email = $"{name}@hagfors.example.se",
            userName = $"{name}@hagfors.example.se",
            kind = "Api",
            userGroupIds = new[] { new { id = administrators } },
        });
        Assert.True(made.IsSuccessStatusCode, await made.Content.ReadAsStringAsync());
        string key = made.Headers.GetValues("Umb-Generated-Resource").Single();
        string client = $"umbraco-back-office-{name}";
        Assert.Equal(HttpStatusCode.OK, (await editor.PostAsync($"user/{key}/client-credentials", new { clientId = client, clientSecret = Secret })).StatusCode);
        HttpResponseMessage answer = await nodes.There.PostAsync(Editor.Api + "security/back-office/token", new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client,
            ["client_secret"] = Secret,
        }));
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!.GetValue<string>();
    }
}
