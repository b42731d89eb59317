using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models.Membership;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>The Users section: making, changing, removing people and groups, and who may do it to whom.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class UserTests(BackofficeSite site)
{
    private const string Writers = "9fc2a16f-528c-46d6-a014-75bf4ec2480c";

    /// <summary>A group that Umbraco's own services need.</summary>
    private const string Translators = "f2012e4c-d232-4bd1-8eae-4384032d97d8";

    [Fact]
    public async Task Create_NewUser_IsFoundSignsInAndIsDeletedOnlyBefore()
    {
        using Editor editor = await site.SignInAsync();
        HttpResponseMessage made = await editor.PostAsync("user", NewUser("berit", Writers));
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        string key = made.Headers.GetValues("Umb-Generated-Resource").Single();

        JsonNode found = await editor.ReadAsync("filter/user?filter=berit&orderBy=CreateDate&orderDirection=Descending&userStates=Inactive");
        JsonNode user = await editor.ReadAsync($"user/{key}");

        Assert.Equal(1, found["total"]!.GetValue<int>());
        Assert.Equal("Inactive", user["state"]!.GetValue<string>());
        Assert.Equal(Writers, user["userGroupIds"]![0]!["id"]!.GetValue<string>());

        Assert.Equal(HttpStatusCode.OK, (await editor.PostAsync($"user/{key}/change-password", new { newPassword = BackofficeSite.Password })).StatusCode);
        using Editor berit = site.Editor();
        await berit.SignInAsync("berit@hagfors.example.se", BackofficeSite.Password);
        Assert.Equal("berit", (await berit.ReadAsync("user/current"))["name"]!.GetValue<string>());
        HttpResponseMessage deleted = await editor.CallAsync(HttpMethod.Delete, $"user/{key}");
        Assert.Equal((HttpStatusCode.BadRequest, "CannotDeleteUserWithLoginHistory"), await StatusOf(deleted));

        Assert.Equal(HttpStatusCode.OK, (await editor.PostAsync("user/disable", new { userIds = new[] { new { id = key } } })).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await berit.GetAsync("user/current")).StatusCode);
        Assert.Equal("Disabled", (await editor.ReadAsync($"user/{key}"))["state"]!.GetValue<string>());
    }

    [Fact]
    public async Task Update_StartNodesGroupsAndLanguage_AreReadBack()
    {
        using Editor editor = await site.SignInAsync();
        string home = (await editor.ReadAsync("tree/document/root"))["items"]![0]!["id"]!.GetValue<string>();
        string key = (await editor.PostAsync("user", NewUser("gunnar", Writers))).Headers.GetValues("Umb-Generated-Resource").Single();

        HttpResponseMessage saved = await editor.PutAsync($"user/{key}", new
        {
            name = "Gunnar",
            email = "gunnar@hagfors.example.se",
            userName = "gunnar@hagfors.example.se",
            languageIsoCode = "en-us",
            userGroupIds = new[] { new { id = Writers } },
            documentStartNodeIds = new[] { new { id = home } },
            hasDocumentRootAccess = false,
            mediaStartNodeIds = Array.Empty<object>(),
            hasMediaRootAccess = true,
        });

        Assert.Equal(HttpStatusCode.OK, saved.StatusCode);
        JsonNode user = await editor.ReadAsync($"user/{key}");
        Assert.Equal(home, user["documentStartNodeIds"]![0]!["id"]!.GetValue<string>());
        Assert.True(user["hasMediaRootAccess"]!.GetValue<bool>());
        JsonNode calculated = await editor.ReadAsync($"user/{key}/calculate-start-nodes");
        Assert.Equal(home, calculated["documentStartNodeIds"]![0]!["id"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await editor.CallAsync(HttpMethod.Delete, $"user/{key}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"user/{key}")).StatusCode);
    }

    [Theory]
    [InlineData("""{"email":"nej","userName":"nej","name":"Nej","userGroupIds":[{"id":"9fc2a16f-528c-46d6-a014-75bf4ec2480c"}]}""", "InvalidEmail")]
    [InlineData("""{"email":"a@b.se","userName":"c@b.se","name":"Nej","userGroupIds":[{"id":"9fc2a16f-528c-46d6-a014-75bf4ec2480c"}]}""", "UserNameIsNotEmail")]
    [InlineData("""{"email":"a@b.se","userName":"a@b.se","name":"Nej","userGroupIds":[]}""", "NoUserGroup")]
    [InlineData("""{"email":"chef@hagfors.example.se","userName":"chef@hagfors.example.se","name":"Nej","userGroupIds":[{"id":"9fc2a16f-528c-46d6-a014-75bf4ec2480c"}]}""", "DuplicateEmail")]
    [InlineData("""{"userGroupIds":[{"id":"9fc2a16f-528c-46d6-a014-75bf4ec2480c"}]}""", "InvalidUserName")]
    public async Task Create_BadInput_IsRefusedByName(string body, string status)
    {
        using Editor editor = await site.SignInAsync();

        HttpResponseMessage answer = await editor.PostAsync("user", JsonNode.Parse(body)!);

        Assert.Equal((HttpStatusCode.BadRequest, status), await StatusOf(answer));
    }

    [Fact]
    public async Task NoAdministrator_WhoWouldMakeOrChangeOne_IsRefused()
    {
        using Editor editor = await site.SignInAsync();
        string administrators = (await editor.ReadAsync("filter/user-group?filter=Administrators"))["items"]![0]!["id"]!.GetValue<string>();
        string boss = (await editor.ReadAsync("user/current"))["id"]!.GetValue<string>();
        IUser keeper = await site.UserAsync("keeper", group =>
        {
            group.AddAllowedSection("users");
            group.AddAllowedSection("content");
        });
        using Editor other = await site.SignInAsync(keeper.Username);

        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync("user", NewUser("smyg", administrators))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync("user/disable", new { userIds = new[] { new { id = boss } } })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync($"user/{boss}/change-password", new { newPassword = "Ett-nytt-lösenord" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync($"user/{boss}/reset-password", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync("user/set-user-groups", new { userIds = new[] { new { id = keeper.Key } }, userGroupIds = new[] { new { id = administrators } } })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync($"user-group/{administrators}/users", new[] { new { id = keeper.Key } })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.PostAsync("user-group", NewGroup("Smyg", "Umb.Section.Settings"))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await other.CallAsync(HttpMethod.Delete, $"user-group/{Writers}")).StatusCode);
        Assert.False((await other.ReadAsync("user/current"))["isAdmin"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Section_WithoutUsers_IsClosed()
    {
        IUser writer = await site.UserAsync("withoutusers", group => group.AddAllowedSection("content"));
        using Editor editor = await site.SignInAsync(writer.Username);

        foreach (string path in (string[])["user", "filter/user", $"user/{writer.Key}", "user-group", "user/configuration"])
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(path)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync($"item/user?id={writer.Key}")).StatusCode);
    }

    [Fact]
    public async Task Group_MadeChangedAndDeleted_ReadsBackWhole()
    {
        using Editor editor = await site.SignInAsync();
        string home = (await editor.ReadAsync("tree/document/root"))["items"]![0]!["id"]!.GetValue<string>();
        JsonObject sent = NewGroup("Kommunikatörer", "Umb.Section.Content", "Umb.Section.Members");
        sent["permissions"] = JsonNode.Parse($$"""[{"$type":"DocumentPermissionPresentationModel","document":{"id":"{{home}}"},"verbs":["Umb.Document.Read","Umb.Document.Update"]}]""");

        HttpResponseMessage made = await editor.PostAsync("user-group", sent);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        string key = made.Headers.GetValues("Umb-Generated-Resource").Single();
        JsonNode group = await editor.ReadAsync($"user-group/{key}");

        Assert.Equal(["Umb.Section.Content", "Umb.Section.Members"], group["sections"]!.AsArray().Select(section => section!.GetValue<string>()));
        Assert.Equal(["sv-SE"], group["languages"]!.AsArray().Select(language => language!.GetValue<string>()));
        Assert.Equal(home, group["permissions"]![0]!["document"]!["id"]!.GetValue<string>());
        Assert.Equal(2, group["permissions"]![0]!["verbs"]!.AsArray().Count);
        Assert.True(group["isDeletable"]!.GetValue<bool>());

        sent["name"] = "Kommunikation";
        sent["permissions"] = new JsonArray();
        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync($"user-group/{key}", sent)).StatusCode);
        Assert.Empty((await editor.ReadAsync($"user-group/{key}"))["permissions"]!.AsArray());
        Assert.Equal((HttpStatusCode.Conflict, "DuplicateAlias"), await StatusOf(await editor.PostAsync("user-group", sent)));
        Assert.Equal(HttpStatusCode.OK, (await editor.CallAsync(HttpMethod.Delete, $"user-group/{key}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"user-group/{key}")).StatusCode);
    }

    /// <summary>Umbraco answers with permissions in the order in which they were given; programs compare.</summary>
    [Fact]
    public async Task Group_Permissions_KeepTheirOrder()
    {
        using Editor editor = await site.SignInAsync();
        string home = (await editor.ReadAsync("tree/document/root"))["items"]![0]!["id"]!.GetValue<string>();
        string[] given = ["Umb.Document.Update", "Umb.Document.Read", "Umb.Document.Create", "Umb.Document.Publish", "Umb.Document.Delete"];
        JsonObject sent = NewGroup("Ordningen", "Umb.Section.Content");
        sent["fallbackPermissions"] = Strings(given);
        sent["permissions"] = new JsonArray(new JsonObject { ["document"] = new JsonObject { ["id"] = home }, ["verbs"] = Strings(given) });
        string key = (await editor.PostAsync("user-group", sent)).Headers.GetValues("Umb-Generated-Resource").Single();

        JsonNode group = await editor.ReadAsync($"user-group/{key}");

        Assert.Equal(given, group["fallbackPermissions"]!.AsArray().Select(verb => verb!.GetValue<string>()));
        Assert.Equal(given, group["permissions"]![0]!["verbs"]!.AsArray().Select(verb => verb!.GetValue<string>()));
        static JsonArray Strings(string[] texts) => new([.. texts.Select(text => (JsonNode)text)]);
    }

    [Fact]
    public async Task Group_OfTheSystem_IsNotDeleted()
    {
        using Editor editor = await site.SignInAsync();

        HttpResponseMessage answer = await editor.CallAsync(HttpMethod.Delete, $"user-group/{Translators}");

        Assert.Equal((HttpStatusCode.BadRequest, "CanNotDeleteIsSystemUserGroup"), await StatusOf(answer));
    }

    [Fact]
    public async Task OwnAccount_PasswordProfileAndPermissions()
    {
        IUser user = await site.UserAsync("egen", group =>
        {
            group.AddAllowedSection("content");
            group.StartContentId = -1;
            group.Permissions = new HashSet<string> { "Umb.Document.Read" };
        });
        using Editor editor = await site.SignInAsync(user.Username);
        string home = (await editor.ReadAsync("tree/document/root"))["items"]![0]!["id"]!.GetValue<string>();

        JsonNode permissions = await editor.ReadAsync($"user/current/permissions/document?id={home}");
        Assert.Equal("Umb.Document.Read", permissions["permissions"]![0]!["permissions"]![0]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync("user/current/profile", new { languageIsoCode = "en-US" })).StatusCode);
        Assert.Equal("en-US", (await editor.ReadAsync("user/current"))["languageIsoCode"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostAsync("user/current/change-password", new { oldPassword = "fel", newPassword = "Ett-nytt-lösenord" })).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.PostAsync("user/current/change-password", new { newPassword = "Ett-nytt-lösenord" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.PostAsync("user/current/change-password", new { oldPassword = BackofficeSite.Password, newPassword = "Ett-nytt-lösenord" })).StatusCode);
    }

    [Fact]
    public async Task UserData_OfOnePerson_IsNotAnothers()
    {
        IUser one = await site.UserAsync("dataone", group => group.AddAllowedSection("content"));
        using Editor editor = await site.SignInAsync(one.Username);
        using Editor other = await site.SignInAsync();
        string key = (await editor.PostAsync("user-data", new { group = "kolumner", identifier = "media", value = "namn" })).Headers.GetValues("Umb-Generated-Resource").Single();

        Assert.Equal("namn", (await editor.ReadAsync("user-data?groups=kolumner&identifiers=media"))["items"]![0]!["value"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await editor.PutAsync("user-data", new { group = "kolumner", identifier = "media", value = "datum", key })).StatusCode);
        Assert.Equal("datum", (await editor.ReadAsync($"user-data/{key}"))["value"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync($"user-data/{key}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await other.CallAsync(HttpMethod.Delete, $"user-data/{key}")).StatusCode);
        Assert.Equal(0, (await other.ReadAsync("user-data?groups=kolumner"))["total"]!.GetValue<int>());
    }

    [Fact]
    public async Task ApiUser_WithItsSecret_CallsAsItselfUntilDisabled()
    {
        using Editor editor = await site.SignInAsync();
        JsonObject sent = NewUser("program", Writers);
        sent["kind"] = "Api";
        string key = (await editor.PostAsync("user", sent)).Headers.GetValues("Umb-Generated-Resource").Single();
        Assert.Equal(HttpStatusCode.OK, (await editor.PostAsync($"user/{key}/client-credentials", new { clientId = "umbraco-back-office-mcp", clientSecret = "en-lång-hemlighet" })).StatusCode);
        Assert.Equal("umbraco-back-office-mcp", (await editor.ReadAsync($"user/{key}/client-credentials"))[0]!.GetValue<string>());

        using HttpClient program = site.CreateClient(new() { BaseAddress = new Uri("https://backoffice.example.se"), AllowAutoRedirect = false, HandleCookies = false });
        Assert.Equal(HttpStatusCode.Unauthorized, (await TokenAsync(program, "fel")).StatusCode);
        HttpResponseMessage answer = await TokenAsync(program, "en-lång-hemlighet");
        string token = (await answer.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!.GetValue<string>();
        program.DefaultRequestHeaders.Authorization = new("Bearer", token);

        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal("program", (await program.GetFromJsonAsync<JsonNode>(Editor.Api + "user/current"))!["name"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.Forbidden, (await program.GetAsync(Editor.Api + "user")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await editor.LoginAsync("program@hagfors.example.se", "en-lång-hemlighet")).StatusCode);

        await editor.PostAsync("user/disable", new { userIds = new[] { new { id = key } } });
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(Editor.Api + "user/current")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await TokenAsync(program, "en-lång-hemlighet")).StatusCode);
        await editor.PostAsync("user/enable", new { userIds = new[] { new { id = key } } });
        program.DefaultRequestHeaders.Authorization = null;
        answer = await TokenAsync(program, "en-lång-hemlighet");
        program.DefaultRequestHeaders.Authorization = new("Bearer", (await answer.Content.ReadFromJsonAsync<JsonNode>())!["access_token"]!.GetValue<string>());
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Editor.Api + "user/current")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.CallAsync(HttpMethod.Delete, $"user/{key}/client-credentials/umbraco-back-office-mcp")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync(Editor.Api + "user/current")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await TokenAsync(program, "en-lång-hemlighet")).StatusCode);
    }

    private static Task<HttpResponseMessage> TokenAsync(HttpClient program, string secret) => program.PostAsync(
        Editor.Api + "security/back-office/token",
        new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "umbraco-back-office-mcp", ["client_secret"] = secret }));

    private static JsonObject NewUser(string name, string group) => new()
    {
        ["name"] = name,
        ["email"] = $"{name}@hagfors.example.se",
        ["userName"] = $"{name}@hagfors.example.se",
        ["kind"] = "Default",
        ["userGroupIds"] = new JsonArray(new JsonObject { ["id"] = group }),
    };

    private static JsonObject NewGroup(string name, params string[] sections) => new()
    {
        ["name"] = name,
        ["alias"] = "own" + name.Length,
        ["sections"] = new JsonArray([.. sections.Select(section => (JsonNode)section)]),
        ["languages"] = new JsonArray("sv-SE"),
        ["hasAccessToAllLanguages"] = false,
        ["documentRootAccess"] = false,
        ["mediaRootAccess"] = false,
        ["fallbackPermissions"] = new JsonArray("Umb.Document.Read"),
        ["permissions"] = new JsonArray(),
    };

    internal static async Task<(HttpStatusCode Code, string? Status)> StatusOf(HttpResponseMessage answer) =>
        (answer.StatusCode, (await answer.Content.ReadFromJsonAsync<JsonNode>())?["operationStatus"]?.GetValue<string>());
}
