using System.Net;
using Varumarke.ManagementApi;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>
/// The way that every tree tells to one of its nodes. Umbraco's client asks for it before there is a node, without a key, when it has
/// made something at the root; a refusal there was a message of an error after each file that somebody uploaded.
/// </summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class WayToTheRootTests(BackofficeSite site)
{
    public static TheoryData<string> Trees => [.. OperationCatalogue.All.Select(operation => operation.Path).Where(path => path.StartsWith("tree/", StringComparison.Ordinal) && path.EndsWith("/ancestors", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Trees))]
    public async Task Ancestors_OfTheRoot_AreNone(string tree)
    {
        using Editor editor = await site.SignInAsync();

        Assert.Empty((await editor.ReadAsync(tree)).AsArray());
    }

    [Theory]
    [MemberData(nameof(Trees))]
    public async Task Ancestors_OfWhatIsNotThereYet_AreNone(string tree)
    {
        using Editor editor = await site.SignInAsync();

        Assert.Empty((await editor.ReadAsync($"{tree}?descendantId={Guid.NewGuid()}")).AsArray());
    }

    [Fact]
    public async Task Ancestors_OfWhatIsNoKey_AreRefused()
    {
        using Editor editor = await site.SignInAsync();

        HttpResponseMessage answer = await editor.CallAsync(HttpMethod.Get, "tree/media/ancestors?descendantId=1063");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
