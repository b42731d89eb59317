using System.Net;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Library;

/// <summary>What the API's description gives as examples can be asked, and is answered as it says.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed class ApiExamplesTests(LibrarySite site)
{
    [Fact]
    public async Task Examples_OfEveryAddress_AreAnsweredAsDescribed()
    {
        JsonNode document = await site.JsonAsync("/umbraco/openapi/library.json");
        string asset = (string)(await site.JsonAsync("/api/v1/assets?limit=1"))["items"]![0]!["id"]!;
        string collection = ((string?)(await site.JsonAsync("/api/v1/collections?limit=1"))["items"]!.AsArray().FirstOrDefault()?["id"]) ?? string.Empty;
        JsonNode report = (await site.JsonAsync("/api/v1/strategy/reports?lang=sv"))["items"]![0]!;
        int asked = 0;
        foreach ((string path, JsonNode? item) in document["paths"]!.AsObject())
        {
            if (item!["get"] is not { } operation || path.Contains("{code}", StringComparison.Ordinal) || path == "/api/v1/oembed")
            {
                continue;
            }

            string id = path.Contains("/reports/", StringComparison.Ordinal) ? (string)report["id"]!
                : path.Contains("/goals/", StringComparison.Ordinal) ? (string)(await site.JsonAsync("/api/v1/strategy"))["areas"]![0]!["goals"]![0]!["id"]!
                : path.Contains("/collections/", StringComparison.Ordinal) ? collection : asset;
            if (path.Contains("{id}", StringComparison.Ordinal) && id.Length == 0)
            {
                continue;
            }

            string[] examples = [.. Queries(operation)];
            foreach (string query in examples.Append(string.Join('&', examples.Where(example => !example.StartsWith("asOf", StringComparison.Ordinal)))))
            {
                await AskAsync(document, operation, path.Replace("{id}", id, StringComparison.Ordinal).Replace("{edition}", "1", StringComparison.Ordinal) + (query.Length > 0 ? "?" + query : string.Empty));
                asked++;
            }
        }

        Assert.InRange(asked, 60, 400);
    }

    private async Task AskAsync(JsonNode document, JsonNode operation, string address)
    {
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage answer = await client.GetAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answers {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        JsonObject content = operation["responses"]!["200"]!["content"]!.AsObject();
        Assert.Contains(answer.Content.Headers.ContentType!.MediaType!, content.Select(type => type.Key));
        if (content["application/json"]?["schema"]?["$ref"] is { } reference)
        {
            JsonObject described = document["components"]!["schemas"]![((string)reference!).Split('/')[^1]]!["properties"]!.AsObject();
            string[] undescribed = [.. JsonNode.Parse(await answer.Content.ReadAsStringAsync())!.AsObject().Select(member => member.Key).Where(name => !described.ContainsKey(name))];
            Assert.True(undescribed.Length == 0, $"{address} has {string.Join(", ", undescribed)}, which is not described");
        }
    }

    private static IEnumerable<string> Queries(JsonNode operation) =>
        from parameter in operation["parameters"]?.AsArray() ?? []
        where (string?)parameter!["in"] == "query" && parameter["example"] is not null
        from value in parameter["example"] is JsonArray several ? several.Select(each => each!.ToString()) : [parameter["example"]!.ToString()]
        select $"{parameter["name"]}={Uri.EscapeDataString(value)}";
}
