using System.Net;
using System.Text.RegularExpressions;
using Varumarke.ManagementApi;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>What holds for every operation, taken from the application's own list of them.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed partial class OperationCatalogueTests(BackofficeSite site)
{
    /// <summary>The few that the client calls before anybody has signed in, and no others.</summary>
    private static readonly string[] Open = ["server/status", "server/configuration", "manifest/manifest/public", "security/back-office/login", "security/back-office/verify-2fa",
        "security/configuration", "security/forgot-password", "security/forgot-password/verify", "security/forgot-password/reset",
        "user/invite/verify", "user/invite/create-password"];

    public static TheoryData<string, string> Closed
    {
        get
        {
            var operations = new TheoryData<string, string>();
            foreach (Operation operation in OperationCatalogue.All.Where(operation => !Open.Contains(operation.Path)))
            {
                operations.Add(operation.Method, KeyInPath().Replace(operation.Path, "fbe8ec2e-7683-5897-9470-5cc8c1f260c1"));
            }

            return operations;
        }
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public async Task Call_Nobody_IsNotSignedIn(string method, string path)
    {
        using Editor editor = site.Editor();

        HttpResponseMessage answer = await editor.CallAsync(new HttpMethod(method), path, method == "GET" ? null : new { });

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public void Operations_OpenToAnyone_AreTheNamedOnes() =>
        Assert.Equal(Open.Order(StringComparer.Ordinal), OperationCatalogue.All.Where(operation => !operation.Access.NeedsSignIn).Select(operation => operation.Path).Order(StringComparer.Ordinal));

    [Fact]
    public void Operations_Each_AreThereOnce() =>
        Assert.Empty(OperationCatalogue.All.GroupBy(operation => $"{operation.Method} {operation.Path}").Where(same => same.Count() > 1).Select(same => same.Key));

    [Theory]
    [InlineData("no-such-thing", HttpStatusCode.NotFound)]
    [InlineData("document/not-a-key", HttpStatusCode.NotFound)]
    [InlineData("document/00000000-0000-0000-0000-000000000001", HttpStatusCode.NotFound)]
    [InlineData("tree/document/children", HttpStatusCode.BadRequest)]
    [InlineData("tree/document/root?skip=-1", HttpStatusCode.BadRequest)]
    [InlineData("tree/document/root?take=100000", HttpStatusCode.BadRequest)]
    [InlineData("item/document?id=nonsense", HttpStatusCode.BadRequest)]
    public async Task Call_BadInput_IsAProblem(string path, HttpStatusCode expected)
    {
        using Editor editor = await site.SignInAsync();

        HttpResponseMessage answer = await editor.GetAsync(path);

        Assert.Equal(expected, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex KeyInPath();
}
