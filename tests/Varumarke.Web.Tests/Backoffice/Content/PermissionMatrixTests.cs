using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Models.Membership.Permissions;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.ManagementApi;
using Varumarke.ManagementApi.Operations;
using Varumarke.ManagementApi.SignIn;

namespace Varumarke.Web.Tests.Backoffice.Content;

/// <summary>
/// Every operation that the application has, called by those who may not: a new one is in here by itself. What may not be read is
/// changed by nothing and named by nothing.
/// </summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class PermissionMatrixTests(BackofficeSite site)
{
    private const string Start = "f3898b6e-0c5e-5ae9-b947-2bbf7ae922b7";
    private const string Hidden = Pages.Messages;
    private const string HiddenName = "Vi söker läsmentorer";

    /// <summary>What is asked beside the key in the address, so that an operation gets as far as what it asks for.</summary>
    private const string Query = $"id={Hidden}&parentId={Hidden}&descendantId={Hidden}&target={Hidden}&documentId={Hidden}&query=l%C3%A4smentorer&before=5&after=5&take=500";

    public static TheoryData<string, string> Reads => Of(operation => operation.Method == "GET");

    public static TheoryData<string, string> Writes => Of(operation => operation.Method != "GET" && operation.Path.Contains("{id:guid}", StringComparison.Ordinal));

    [Fact]
    public async Task Call_WithoutTheSection_IsForbidden()
    {
        using Editor editor = await SignInAsync("no-section", _ => { });
        var allowed = new List<string>();
        foreach (Operation operation in OperationCatalogue.All.Where(operation => operation.Access.Sections.Count > 0))
        {
            HttpResponseMessage answer = await editor.CallAsync(new HttpMethod(operation.Method), $"{PathOf(operation)}?{Query}", BodyFor(operation.Method));
            if (answer.StatusCode != HttpStatusCode.Forbidden)
            {
                allowed.Add($"{operation.Method} {operation.Path}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(allowed);
    }

    [Fact]
    public async Task Call_WithAnExpiredToken_IsNotSignedIn()
    {
        using Editor editor = await site.SignInAsync();
        site.Time.Advance(TimeSpan.FromHours(3));
        var answered = new List<string>();
        foreach (Operation operation in OperationCatalogue.All.Where(operation => operation.Access.NeedsSignIn))
        {
            HttpResponseMessage answer = await editor.CallAsync(new HttpMethod(operation.Method), $"{PathOf(operation)}?{Query}", BodyFor(operation.Method));
            if (answer.StatusCode != HttpStatusCode.Unauthorized)
            {
                answered.Add($"{operation.Method} {operation.Path}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(answered);
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Read_FromAnotherPartOfTheTree_NamesNothing(string method, string path)
    {
        using Editor editor = await ElsewhereAsync();

        HttpResponseMessage answer = await editor.CallAsync(new HttpMethod(method), $"{path}?{Query}");

        string text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode < 500, text);
        if (answer.StatusCode == HttpStatusCode.OK)
        {
            Assert.DoesNotContain(Hidden, text, StringComparison.OrdinalIgnoreCase);
        }

        Assert.DoesNotContain(HiddenName, text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\"Kommunikationsplan\"", text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public async Task Write_ToAnotherPartOfTheTree_IsNotFoundAndChangesNothing(string method, string path)
    {
        using Editor editor = await ElsewhereAsync();
        using Editor administrator = await site.SignInAsync();
        string before = await StateAsync(administrator);

        HttpResponseMessage answer = await editor.CallAsync(new HttpMethod(method), path, BodyFor(method));

        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
        Assert.Equal(before, await StateAsync(administrator));
    }

    [Theory]
    [InlineData("move")]
    [InlineData("copy")]
    [InlineData("create")]
    [InlineData("sort")]
    public async Task Write_IntoAnotherPartOfTheTree_IsNotFound(string what)
    {
        using Editor editor = await ElsewhereAsync();
        var target = new { id = Hidden };

        HttpResponseMessage answer = what switch
        {
            "move" => await editor.PutAsync($"document/{Pages.Guides}/move", new { target }),
            "copy" => await editor.PostAsync($"document/{Pages.Guides}/copy", new { target, relateToOriginal = false, includeDescendants = false }),
            "create" => await editor.PostAsync("document", Pages.New("Utanför", Hidden)),
            _ => await editor.PutAsync("document/sort", new { parent = target, sorting = Array.Empty<object>() }),
        };

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    // The tree shows it, so that the client must say that access is denied, and not that there is nothing.
    [Fact]
    public async Task Call_OnTheWayToTheStartNode_IsForbidden()
    {
        using Editor editor = await ElsewhereAsync();
        JsonNode shown = Assert.Single((await editor.ReadAsync("tree/document/root"))["items"]!.AsArray())!;
        string way = shown["id"]!.GetValue<string>();

        Assert.True(shown["noAccess"]!.GetValue<bool>());
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync($"document/{way}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.PutAsync($"document/{way}/move-to-recycle-bin", new { })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"document/{Hidden}")).StatusCode);
    }

    [Theory]
    [InlineData("Umb.Document.Update", "PUT", "", HttpStatusCode.Forbidden)]
    [InlineData("Umb.Document.Publish", "PUT", "/publish", HttpStatusCode.Forbidden)]
    [InlineData("Umb.Document.Publish", "PUT", "/publish-with-descendants", HttpStatusCode.Forbidden)]
    [InlineData("Umb.Document.Unpublish", "PUT", "/unpublish", HttpStatusCode.Forbidden)]
    [InlineData("Umb.Document.Move", "PUT", "/move", HttpStatusCode.Forbidden)]
    [InlineData("Umb.Document.Duplicate", "POST", "/copy", HttpStatusCode.Forbidden)]
    [InlineData("Umb.Document.Delete", "PUT", "/move-to-recycle-bin", HttpStatusCode.Forbidden)]
    [InlineData("Umb.Document.Delete", "DELETE", "", HttpStatusCode.Forbidden)]
    [InlineData("Umb.Document.Sort", "PUT", "/sort-children", HttpStatusCode.Forbidden)]
    [InlineData("Umb.Document.CultureAndHostnames", "PUT", "/domains", HttpStatusCode.Forbidden)]
    [InlineData("Umb.Document.PublicAccess", "GET", "/public-access", HttpStatusCode.Forbidden)]
    [InlineData("Umb.Document.Notifications", "GET", "/notifications", HttpStatusCode.Forbidden)]
    [InlineData("Umb.Document.Read", "GET", "", HttpStatusCode.NotFound)]
    public async Task Call_WithoutTheVerbForThisDocument_IsRefused(string verb, string method, string path, HttpStatusCode expected)
    {
        string[] verbs = [.. Verbs.Where(other => other != verb)];
        using Editor editor = await SignInAsync($"without-{verb}-{path.Trim('/')}-{method}", group =>
        {
            All(group);
            group.GranularPermissions = verbs.Select(one => (IGranularPermission)new DocumentGranularPermission { Key = Guid.Parse(Hidden), Permission = one }).ToHashSet();
        });

        Assert.Equal(expected, (await editor.CallAsync(new HttpMethod(method), $"document/{Hidden}{path}", BodyFor(method))).StatusCode);
    }

    [Fact]
    public async Task Tree_WithADocumentThatMayNotBeRead_DoesNotCountIt()
    {
        using Editor administrator = await site.SignInAsync();
        using Editor editor = await SignInAsync("one-hidden", group =>
        {
            All(group);
            group.GranularPermissions = new HashSet<IGranularPermission> { new DocumentGranularPermission { Key = Guid.Parse("951838f2-1bb3-527c-8557-ff37f3fa358d"), Permission = "Umb.Document.Publish" } };
        });

        foreach (string path in (string[])[$"tree/document/children?parentId={Hidden}", $"collection/document/{Hidden}?orderBy=name", "item/document/search?query=l%C3%A4smentorer"])
        {
            Assert.Equal((int)(await administrator.ReadAsync(path))["total"]! - 1, (int)(await editor.ReadAsync(path))["total"]!);
            Assert.DoesNotContain(HiddenName, (await editor.GetAsync(path)).ToString() + await (await editor.GetAsync(path)).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Save_ALanguageWithoutPermission_IsForbiddenUnlessItIsUnchanged()
    {
        using Editor administrator = await site.SignInAsync();
        string page = await administrator.CreateAsync("Bara svenska");
        ILanguage swedish = (await site.Services.GetRequiredService<ILanguageService>().GetAsync("sv-SE"))!;
        using Editor editor = await SignInAsync("swedish-only", group =>
        {
            All(group);
            group.HasAccessToAllLanguages = false;
            group.AddAllowedLanguage(swedish.Id);
        });

        JsonObject english = await editor.TypedAsync(page, "heading", "en-GB", "Not mine");
        await Pages.RefusedAsync(HttpStatusCode.Forbidden, "Forbidden", editor.PutAsync($"document/{page}", english));
        Assert.Equal("Bara svenska (en)", await administrator.ValueAsync(page, "heading", "en-GB"));

        await Pages.DoneAsync(editor.PutAsync($"document/{page}", await editor.TypedAsync(page, "heading", "sv-SE", "Min")));
        Assert.Equal("Min", await administrator.ValueAsync(page, "heading", "sv-SE"));
        Assert.Equal("Bara svenska (en)", await administrator.ValueAsync(page, "heading", "en-GB"));
        await Pages.RefusedAsync(HttpStatusCode.Forbidden, "Forbidden", editor.PublishAsync(page, "en-GB"));
        await Pages.RefusedAsync(HttpStatusCode.Forbidden, "Forbidden", editor.PutAsync($"document/{page}/unpublish", new { cultures = (string[]?)null }));
    }

    [Fact]
    public async Task Save_APropertyWithoutPermission_IsForbidden()
    {
        using Editor administrator = await site.SignInAsync();
        string page = await administrator.CreateAsync("Låst ägare");
        IContentType type = site.Services.GetRequiredService<IContentTypeService>().Get(Guid.Parse(Pages.GuidePage))!;
        Guid owner = type.CompositionPropertyTypes.Single(property => property.Alias == "pageOwner").Key;
        using Editor editor = await SignInAsync("locked-owner", group =>
        {
            All(group);
            group.GranularPermissions = new HashSet<IGranularPermission>
            {
                new DocumentPropertyValueGranularPermission { Key = type.Key, Permission = $"{owner}|Umb.Document.PropertyValue.Read" },
            };
        });

        await Pages.RefusedAsync(HttpStatusCode.Forbidden, "Forbidden", editor.PutAsync($"document/{page}", await editor.TypedAsync(page, "pageOwner", null, "Någon annan")));
        await Pages.DoneAsync(editor.PutAsync($"document/{page}", await editor.TypedAsync(page, "heading", "sv-SE", "Olåst rubrik")));
        Assert.Equal("Kommunikation", await administrator.ValueAsync(page, "pageOwner", null));
    }

    [Fact]
    public async Task Property_ThatMayNotBeRead_IsLeftOutEverywhereAndStaysWhenTheRestIsSaved()
    {
        using Editor administrator = await site.SignInAsync();
        string page = await administrator.CreateAsync("Dold ägare");
        IContentType type = site.Services.GetRequiredService<IContentTypeService>().Get(Guid.Parse(Pages.GuidePage))!;
        Guid owner = type.CompositionPropertyTypes.Single(property => property.Alias == "pageOwner").Key;
        using Editor editor = await SignInAsync("hidden-owner", group =>
        {
            All(group);
            group.GranularPermissions = new HashSet<IGranularPermission>
            {
                new DocumentPropertyValueGranularPermission { Key = type.Key, Permission = $"{owner}|Umb.Document.PropertyValue.None" },
            };
        });

        string read = (await editor.ReadAsync($"document/{page}")).ToJsonString();
        Assert.DoesNotContain("\"pageOwner\"", read, StringComparison.Ordinal);
        Assert.DoesNotContain("Kommunikation", read, StringComparison.Ordinal);
        await Pages.DoneAsync(editor.PutAsync($"document/{page}", await editor.TypedAsync(page, "heading", "sv-SE", "Ny rubrik, ägaren kvar")));
        string version = (await administrator.ReadAsync($"document-version?documentId={page}&culture=sv-SE"))["items"]![0]!["id"]!.GetValue<string>();
        Assert.DoesNotContain("Kommunikation", (await editor.ReadAsync($"document-version/{version}")).ToJsonString(), StringComparison.Ordinal);

        Assert.Equal("Kommunikation", await administrator.ValueAsync(page, "pageOwner", null));
        Assert.Equal("Ny rubrik, ägaren kvar", await administrator.ValueAsync(page, "heading", "sv-SE"));
    }

    [Fact]
    public async Task List_InTheOrderOfAPropertyThatMayNotBeRead_IsRefused()
    {
        using Editor administrator = await site.SignInAsync();
        IContentType type = site.Services.GetRequiredService<IContentTypeService>().GetAll().First(one => one.CompositionPropertyTypes.Any(property => property.Alias == "date"));
        Guid date = type.CompositionPropertyTypes.Single(property => property.Alias == "date").Key;
        using Editor editor = await SignInAsync("hidden-date", group =>
        {
            All(group);
            group.GranularPermissions = new HashSet<IGranularPermission>
            {
                new DocumentPropertyValueGranularPermission { Key = type.Key, Permission = $"{date}|Umb.Document.PropertyValue.None" },
            };
        });

        Assert.Equal(HttpStatusCode.OK, (await administrator.GetAsync($"collection/document/{Hidden}?orderBy=date")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.GetAsync($"collection/document/{Hidden}?orderBy=date")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync($"collection/document/{Hidden}?orderBy=name")).StatusCode);
    }

    /// <summary>Each built-in group, and the areas that it must never get into, whatever else it may.</summary>
    [Theory]
    [InlineData("writer", "user,filter/user,user-group,user-data,media-type,member,webhook,log-viewer,dictionary,language,import,health-check,indexer,relation,varumarke/webhook,varumarke/usage,varumarke/collections")]
    [InlineData("editor", "user,filter/user,user-group,member,webhook,log-viewer,dictionary,language,import,health-check,indexer,relation,varumarke/webhook")]
    [InlineData("translator", "user,filter/user,user-group,media,member,webhook,log-viewer,document,language,import,health-check,indexer,relation,recycle-bin,varumarke/media,varumarke/webhook")]
    [InlineData("sensitiveData", "user,filter/user,user-group,media,member,webhook,log-viewer,document,dictionary,language,import,health-check,indexer,relation,recycle-bin,varumarke/webhook")]
    public async Task Write_ByABuiltInGroupOutsideItsAreas_IsForbidden(string alias, string areas)
    {
        using Editor editor = await MemberOfAsync(alias);
        string[] closed = areas.Split(',');
        var allowed = new List<string>();
        Operation[] operations =
        [
            .. OperationCatalogue.All.Where(operation => operation.Method != "GET" && operation.Access.Sections.Count > 0
                && closed.Any(area => operation.Path == area || operation.Path.StartsWith(area + "/", StringComparison.Ordinal))),
        ];
        Assert.NotEmpty(operations);
        foreach (Operation operation in operations)
        {
            HttpResponseMessage answer = await editor.CallAsync(new HttpMethod(operation.Method), Regex.Replace(operation.Path, @"\{[^}]+\}", Nothing), BodyFor(operation.Method));
            if (answer.StatusCode != HttpStatusCode.Forbidden)
            {
                allowed.Add($"{operation.Method} {operation.Path}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(allowed);
    }

    [Theory]
    [InlineData("writer")]
    [InlineData("editor")]
    [InlineData("translator")]
    [InlineData("sensitiveData")]
    public async Task Read_ByABuiltInGroup_IsNeverAFaultOfOursAndTellsNothingOfUsers(string alias)
    {
        using Editor editor = await MemberOfAsync(alias);
        var told = new List<string>();
        foreach (Operation operation in OperationCatalogue.All.Where(operation => operation.Method == "GET"))
        {
            HttpResponseMessage answer = await editor.CallAsync(HttpMethod.Get, $"{PathOf(operation)}?{Query}");
            string text = await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode >= 500 || text.Contains(BackofficeSite.Administrator, StringComparison.OrdinalIgnoreCase))
            {
                told.Add($"{operation.Path}: {(int)answer.StatusCode} {text}");
            }
        }

        Assert.Empty(told);
    }

    /// <summary>A key that nothing has, for those who might be let in by mistake.</summary>
    private const string Nothing = "8f0a7f2c-4f5e-4d0a-9a0c-1f7a3b0c9d11";

    private async Task<Editor> MemberOfAsync(string alias)
    {
        string userName = $"{alias}-stock@hagfors.example.se";
        IUserService users = site.Services.GetRequiredService<IUserService>();
        if (users.GetByUsername(userName) is null)
        {
            IUserGroup group = (await site.Services.GetRequiredService<IUserGroupService>().GetAsync(alias))!;
            IUser user = users.CreateUserWithIdentity(userName, userName);
            user.AddGroup(group.ToReadOnlyGroup());
            site.Services.GetRequiredService<Accounts>().SetPassword(user, BackofficeSite.Password, isOneTime: false);
        }

        return await site.SignInAsync(userName);
    }

    private static string[] Verbs { get; } =
    [
        .. ((string[])["Read", "Create", "Update", "Publish", "Unpublish", "Move", "Duplicate", "Sort", "Delete", "Rollback", "CultureAndHostnames", "PublicAccess", "Notifications", "CreateBlueprint", "PropertyValue.Read", "PropertyValue.Write"])
            .Select(verb => "Umb.Document." + verb),
    ];

    private static void All(UserGroup group)
    {
        group.AddAllowedSection("content");
        group.Permissions = Verbs.ToHashSet();
        group.HasAccessToAllLanguages = true;
        group.StartContentId = -1;
    }

    private static TheoryData<string, string> Of(Func<Operation, bool> which)
    {
        var operations = new TheoryData<string, string>();
        foreach (Operation operation in ContentSection.Operations.Where(which))
        {
            operations.Add(operation.Method, PathOf(operation));
        }

        return operations;
    }

    private static string PathOf(Operation operation) => Regex.Replace(operation.Path, @"\{[^}]+\}", Hidden);

    private static object? BodyFor(string method) => method == "GET" ? null : new
    {
        values = Array.Empty<object>(),
        variants = Array.Empty<object>(),
        cultures = new[] { "sv-SE" },
        operations = new[] { new { op = "remove", path = "/values/0" } },
        field = "Name",
        direction = "Ascending",
    };

    private static async Task<string> StateAsync(Editor administrator) =>
        (await administrator.ReadAsync($"document/{Hidden}")).ToJsonString() + (await administrator.ReadAsync($"tree/document/children?parentId={Hidden}")).ToJsonString();

    private Task<Editor> ElsewhereAsync() => SignInAsync("elsewhere", group =>
    {
        All(group);
        group.StartContentId = site.Services.GetRequiredService<IIdKeyMap>().GetIdForKey(Guid.Parse(Start), UmbracoObjectTypes.Document).Result;
    });

    private async Task<Editor> SignInAsync(string name, Action<UserGroup> rights)
    {
        string userName = $"{name}@hagfors.example.se";
        if (site.Services.GetRequiredService<IUserService>().GetByUsername(userName) is null)
        {
            await site.UserAsync(name, rights);
        }

        return await site.SignInAsync(userName);
    }
}
