using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Varumarke.ManagementApi;
using Varumarke.ManagementApi.Operations;
using Varumarke.Testing.Databases;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Backoffice;

public sealed class SqliteHostileCallsTests(EmptyUmbracoSite site) : HostileCallsContract(site), IClassFixture<EmptyUmbracoSite>;

public sealed class PostgresHostileCallsTests(PostgresUmbracoSite site) : HostileCallsContract(site), IClassFixture<PostgresUmbracoSite>;

/// <summary>An empty Umbraco on a PostgreSQL database of its own.</summary>
public sealed class PostgresUmbracoSite : Site, IAsyncLifetime
{
    private readonly PostgresDatabase _database;

    public PostgresUmbracoSite()
        : this(new PostgresDatabase())
    {
    }

    private PostgresUmbracoSite(PostgresDatabase database)
        : base(new Dictionary<string, string?>(database.Settings)
        {
            ["Varumarke:Seed:Kind"] = "Empty",
            ["Varumarke:Backoffice:AdministratorEmail"] = BackofficeSite.Administrator,
            ["Varumarke:Backoffice:AdministratorPassword"] = BackofficeSite.Password,
        }) => _database = database;

    public Task InitializeAsync() => _database.CreateAsync();

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await _database.DropAsync();
    }
}

/// <summary>Every operation is called by one who may do everything, with what no client would send: it answers, and the answer is no fault of ours.</summary>
public abstract partial class HostileCallsContract(Site site)
{
    /// <summary>These end the caller's own sign-in, or take the caller's account away, when they are taken at their word.</summary>
    private static readonly string[] Ending = ["security/back-office/login", "user/disable", "user/unlock", "user/set-user-groups", "user/current/change-password"];

    private static readonly string[] Queries =
    [
        "", "?skip=-1", "?take=99999999999", "?skip=1&take=3", "?skip=2147483647&take=1000", "?id=nonsense", "?orderBy=evil%27--&orderDirection=sideways",
        "?culture=xx-YY&segment=%00", "?filter=%25%27%22%3C&query=%22%28", "?parentId=nonsense", "?dataTypeId=8f0a7f2c-4f5e-4d0a-9a0c-1f7a3b0c9d11",
        "?id=8f0a7f2c-4f5e-4d0a-9a0c-1f7a3b0c9d11&target=x&before=-1&after=-1", "?startDate=yesterday&endDate=9999-12-31T23:59:59-14:00", "?query=%F0%9F%A6%8C%00%E2%80%AE",
        "?query=%F0%9F%A6%8C%E2%80%AE%25_%5C", "?query=x&parentId=8f0a7f2c-4f5e-4d0a-9a0c-1f7a3b0c9d11&take=0", "?culture=sv-SE&cultures=x&states=nonsense&filter=%20",
    ];

    private static readonly string[] Bodies = ["{}", "null", "[]", "\"x\"", "{bad", "", "{\"id\":\"nonsense\"}", "[[[[[[[[{}]]]]]]]]"];

    [Fact]
    public async Task Call_WhateverIsSent_IsNoFaultOfOurs()
    {
        using Editor editor = await SignInAsync();
        var random = new Random(20261129);
        var faults = new List<string>();
        foreach (Operation operation in OperationCatalogue.All.Where(operation => !Ending.Contains(operation.Path)))
        {
            string path = PartInPath().Replace(operation.Path, part => part.Value.Contains("guid", StringComparison.Ordinal) ? Guid.NewGuid().ToString() : "zz-nonsense");
            path = path.StartsWith('/') ? path : Editor.Api + path;
            if (operation.Method is "GET" or "DELETE")
            {
                foreach (string query in Queries)
                {
                    await TryAsync(editor, operation, path + query, body: null, faults);
                }

                continue;
            }

            foreach (string body in Bodies.Concat(Enumerable.Range(0, 6).Select(_ => HostileBodies.Make(random).ToJsonString())))
            {
                await TryAsync(editor, operation, path, body, faults);
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("user/current")).StatusCode);
    }

    [Theory]
    [InlineData("member-group")]
    [InlineData("document-type/folder")]
    [InlineData("document-blueprint/folder")]
    public async Task Create_NameLongerThanItsPlace_IsRefusedAndLeavesNoTrace(string path)
    {
        using Editor editor = await SignInAsync();
        Guid key = Guid.NewGuid();

        HttpResponseMessage refused = await editor.PostAsync(path, new { Id = key, Name = new string('å', 256) });
        HttpResponseMessage taken = await editor.PostAsync(path, new { Id = key, Name = new string('å', 255) });

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.Created, taken.StatusCode);
    }

    private async Task<Editor> SignInAsync()
    {
        Editor editor = new(site.CreateClient(new() { BaseAddress = new Uri("https://backoffice.example.se"), AllowAutoRedirect = false, HandleCookies = true }));
        await editor.SignInAsync(BackofficeSite.Administrator, BackofficeSite.Password);
        return editor;
    }

    private static async Task TryAsync(Editor editor, Operation operation, string path, string? body, List<string> faults)
    {
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "[redacted]");
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await editor.Client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode >= 500 && answer.StatusCode is not HttpStatusCode.NotImplemented)
        {
            faults.Add($"{operation.Method} {path} {Shown(body)} answers {(int)answer.StatusCode}: {Shown(text)}");
        }
        else if ((int)answer.StatusCode >= 400 && answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
        {
            faults.Add($"{operation.Method} {path} {Shown(body)} answers {(int)answer.StatusCode} without a problem document.");
        }
    }

    private static string Shown(string? text) => text is { Length: > 400 } ? text[..400] : text ?? "";

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex PartInPath();
}
