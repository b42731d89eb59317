using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Library;

/// <summary>Asks of what all may ask, and gives all of the answer: its text as people and programs read it, and its headers.</summary>
internal sealed class PublicWalk(HttpClient client) : IDisposable
{
    private static readonly string[] Codes = ["/r/", "/s/", "/b/", "/u/", "/j/", "/m/", "/api/v1/receipts/", "/api/v1/contributions/"];
    private string[]? _tools;

    /// <summary>What is told at an address, and of a page that is told as linked data also that.</summary>
    public async Task<string> ReadAsync(string address)
    {
        var told = new StringBuilder();
        foreach (string accept in Accepted(address))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Accept", accept);
            told.Append(await ToldAsync(address, request));
        }

        return told.ToString();
    }

    public async Task<string> PostAsync(string address, HttpContent content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = content };
        return await ToldAsync(address, request);
    }

    /// <summary>What assistants are told: every tool that there is, with what it may take.</summary>
    public async Task<IReadOnlyList<(string Asked, string Told)>> AssistantsAsync(IEnumerable<string> words, IEnumerable<string> named)
    {
        if (_tools is null)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/mcp") { Content = Call("tools/list", []) };
            request.Headers.TryAddWithoutValidation("Accept", "application/json, text/event-stream");
            using HttpResponseMessage answer = await client.SendAsync(request);
            JsonNode listed = JsonNode.Parse(Event(await answer.Content.ReadAsStringAsync()))!;
            _tools = [.. listed["result"]!["tools"]!.AsArray().Select(tool => tool!.ToJsonString())];
            Assert.NotEmpty(_tools);
        }

        var told = new List<(string, string)>();
        foreach (JsonNode tool in _tools.Select(tool => JsonNode.Parse(tool)!))
        {
            JsonObject takes = tool["inputSchema"]!["properties"]?.AsObject() ?? [];
            string? gap = takes.Select(each => each.Key).FirstOrDefault(name => name is "query" or "id");
            foreach (string value in gap == "query" ? [.. words] : gap == "id" ? named : [string.Empty])
            {
                foreach (string language in (string[])["sv", "en"])
                {
                    JsonObject arguments = new() { ["language"] = language };
                    if (gap is not null)
                    {
                        arguments[gap] = value;
                    }

                    JsonObject parameters = new() { ["name"] = tool["name"]!.GetValue<string>(), ["arguments"] = arguments };
                    told.Add(($"mcp {tool["name"]} {value}", await PostAsync("/mcp", Call("tools/call", parameters))));
                }
            }
        }

        return told;
    }

    public void Dispose() => client.Dispose();

    private async Task<string> ToldAsync(string address, HttpRequestMessage request)
    {
        if (address == "/mcp")
        {
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        }

        using HttpResponseMessage answer = await client.SendAsync(request, HttpCompletionOption.ResponseContentRead);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True((int)answer.StatusCode < 500, $"{address} answers {answer.StatusCode}: {text}");

        // What is slowed tells nothing, and would hide what it tells otherwise; codes that are none are slowed soon.
        Assert.True(answer.StatusCode != HttpStatusCode.TooManyRequests || Codes.Any(address.StartsWith), $"{address} is slowed");

        // Escapes of JSON, of addresses and of HTML hide nothing from those who read.
        string plain = System.Text.RegularExpressions.Regex.Replace(text, @"\\u([0-9a-fA-F]{4})", match => ((char)Convert.ToInt32(match.Groups[1].Value, 16)).ToString());
        return WebUtility.HtmlDecode(Uri.UnescapeDataString(plain)) + "\n" + answer.Headers + answer.Content.Headers;
    }

    private static string[] Accepted(string address) =>
        address.StartsWith("/api/v1/strategy/graph", StringComparison.Ordinal) ? ["application/json", "application/ld+json"]
        : address.StartsWith("/api/", StringComparison.Ordinal) ? ["application/json"]
        : address.StartsWith("/dcat", StringComparison.Ordinal) ? ["text/turtle", "application/ld+json", "application/rdf+xml"]
        : address.StartsWith("/renditions/", StringComparison.Ordinal) ? ["application/json", "text/html"]
        : ["text/html"];

    private static JsonContent Call(string method, JsonObject parameters) =>
        JsonContent.Create(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = 1, ["method"] = method, ["params"] = parameters });

    // As an event, or as it is.
    private static string Event(string text) =>
        text.Split('\n').FirstOrDefault(line => line.StartsWith("data:", StringComparison.Ordinal)) is { } line ? line["data:".Length..] : text.Split('\n')[0];
}
