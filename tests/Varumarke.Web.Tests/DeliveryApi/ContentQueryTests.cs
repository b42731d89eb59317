using System.Net;

namespace Varumarke.Web.Tests.DeliveryApi;

[Collection(SeededHostCollection.Name)]
public class ContentQueryTests(SeededHost host)
{
    [Fact]
    public async Task Query_ChildrenByPath_FindsTheStrengths()
    {
        Answer answer = await host.GetAsync("content?fetch=children:/varumarket/styrkor&sort=sortOrder:asc");

        Assert.Equal(7, answer.Json!["total"]!.GetValue<int>());
        Assert.Equal("Modigt fôlk", answer.Names.First());
        Assert.All(answer.Items, item => Assert.Equal("strength", item!["contentType"]!.GetValue<string>()));
    }

    [Fact]
    public async Task Query_ChildrenByKey_IsTheSameAsByPath()
    {
        Answer byPath = await host.GetAsync("content?fetch=children:varumarket/styrkor");
        Answer byKey = await host.GetAsync($"content?fetch=children:{Seed.Strengths}");

        Assert.Equal(byPath.Text, byKey.Text);
    }

    [Fact]
    public async Task Query_Nothing_TakesTen()
    {
        Answer answer = await host.GetAsync("content");

        Assert.Equal(10, answer.Items.Count);
        Assert.True(answer.Json!["total"]!.GetValue<int>() > 80);
        Assert.Equal("Hem", answer.Names.First());
    }

    [Fact]
    public async Task Query_Ancestors_ComeFromTheRoot()
    {
        Answer answer = await host.GetAsync($"content?fetch=ancestors:{Seed.BoldFolk}");

        Assert.Equal("home", answer.Items[0]!["contentType"]!.GetValue<string>());
        Assert.Equal(3, answer.Items.Count);
    }

    [Fact]
    public async Task Query_SortedByName_FollowsTheLanguage()
    {
        Answer swedish = await host.GetAsync("content?filter=contentType:profileArea&sort=name:asc");
        Answer english = await host.GetAsync("content?filter=contentType:strength&sort=name:desc", ("Accept-Language", "en-GB"));

        Assert.StartsWith("Äventyr", swedish.Names.Last(), StringComparison.Ordinal);
        Assert.Equal(english.Names.OrderByDescending(name => name, StringComparer.Ordinal), english.Names);
        Assert.Contains("Bold folk", english.Names);
    }

    [Fact]
    public async Task Query_PropertyAndOrGroup_FindsMeasures()
    {
        Answer all = await host.GetAsync("content?filter=contentType:measure&take=100");
        Answer some = await host.GetAsync("content?filter=contentType:measure&filter=properties[status]:done||properties[status]:delayed&take=100");
        Answer others = await host.GetAsync("content?filter=contentType:measure&filter=properties[status]:!done&filter=properties[status]:!delayed&take=100");

        Assert.NotEmpty(some.Items);
        Assert.Equal(all.Json!["total"]!.GetValue<int>(), some.Json!["total"]!.GetValue<int>() + others.Json!["total"]!.GetValue<int>());
        Assert.All(some.Items, item => Assert.Contains(Status(item!), new[] { "done", "delayed" }));
    }

    [Fact]
    public async Task Query_Pages_TogetherHoldEverything()
    {
        Answer all = await host.GetAsync("content?take=1000&sort=name:asc");
        var names = new List<string>();
        for (int skip = 0; skip < all.Items.Count; skip += 20)
        {
            names.AddRange((await host.GetAsync($"content?skip={skip}&take=20&sort=name:asc")).Names);
        }

        Assert.Equal(all.Names, names);
    }

    [Fact]
    public async Task Query_MeasuresExpanded_HoldNoWithheldProperty()
    {
        Answer answer = await host.GetAsync("content?filter=contentType:measure&expand=properties[$all]&depth=2");

        Assert.NotEmpty(answer.Items);
        Assert.DoesNotContain("responsibleEmail", answer.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("?fetch=cousins:1", "fetch")]
    [InlineData("?filter=colour:red", "filter")]
    [InlineData("?filter=properties[noSuchProperty]:1", "filter")]
    [InlineData("?sort=colour:asc", "sort")]
    [InlineData("?skip=-1", "skip")]
    [InlineData("?take=10001", "take")]
    public async Task Query_Bad_NamesTheParameterAndWhatIsAllowed(string query, string parameter)
    {
        Answer answer = await host.GetAsync("content" + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"]);
        Assert.Equal(parameter, answer.Json!["parameter"]!.GetValue<string>());
        Assert.Contains(parameter == "take" ? "1000" : string.Empty, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Query_Twice_IsTheSame()
    {
        const string Query = "content?fetch=descendants:/strategin&filter=contentType:goal&sort=name:asc&take=50";

        Answer cold = await host.GetAsync(Query);
        Answer hot = await host.GetAsync(Query);

        Assert.Equal(cold.Text, hot.Text);
        Assert.Equal(cold.ETag, hot.ETag);
        Assert.True(cold.Items.Count >= 15);
    }

    private static string? Status(System.Text.Json.Nodes.JsonNode item)
    {
        var status = item["properties"]!["status"]!;
        return status is System.Text.Json.Nodes.JsonArray several ? several[0]!.GetValue<string>() : status.GetValue<string>();
    }
}
