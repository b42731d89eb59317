using System.Net;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models.Membership;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Backoffice.Content;

/// <summary>Who else has a document open.</summary>
[Collection(BackofficeSiteTests.Name)]
public sealed class OpenDocumentTests(BackofficeSite site)
{
    private static readonly string Address = AddressOf(Seed.GoodFood);

    [Fact]
    public async Task Open_TwoEditors_SeeEachOtherUntilOneLeavesOrIsHeardOfNoMore()
    {
        IUser anna = await site.UserAsync("oppnar-anna", Reading);
        IUser bo = await site.UserAsync("oppnar-bo", Reading);
        using Editor first = await site.SignInAsync(anna.Username);
        using Editor second = await site.SignInAsync(bo.Username);

        Assert.Empty(await OthersAsync(first));
        Assert.Equal(["oppnar-anna"], await OthersAsync(second));
        Assert.Equal(["oppnar-bo"], await OthersAsync(first));

        Assert.Equal(HttpStatusCode.OK, (await second.CallAsync(HttpMethod.Delete, Address)).StatusCode);
        Assert.Empty(await OthersAsync(first));

        await OthersAsync(second);
        site.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Empty(await OthersAsync(first));
    }

    [Fact]
    public async Task Open_DocumentThatMayNotBeSeen_IsRefusedAndNamesNobody()
    {
        IUser reader = await site.UserAsync("oppnar-synlig", Reading);
        IUser blind = await site.UserAsync("oppnar-blind", group => group.AddAllowedSection("content"));
        using Editor seeing = await site.SignInAsync(reader.Username);
        using Editor other = await site.SignInAsync(blind.Username);
        await OthersAsync(seeing, AddressOf(Seed.Strengths));

        HttpResponseMessage refused = await other.CallAsync(HttpMethod.Put, AddressOf(Seed.Strengths));

        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.DoesNotContain("oppnar-synlig", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(await OthersAsync(seeing, AddressOf(Seed.Strengths)));
    }

    private static string AddressOf(Guid document) => $"varumarke/document/{document}/open";

    private static void Reading(UserGroup group)
    {
        group.AddAllowedSection("content");
        group.StartContentId = -1;
        group.Permissions = new HashSet<string> { "Umb.Document.Read" };
    }

    private static async Task<string[]> OthersAsync(Editor editor, string? address = null)
    {
        HttpResponseMessage answer = await editor.CallAsync(HttpMethod.Put, address ?? Address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return [.. JsonNode.Parse(await answer.Content.ReadAsStringAsync())!["others"]!.AsArray().Select(other => other!["name"]!.GetValue<string>())];
    }
}
