using System.Net;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Backoffice.Content;

/// <summary>Pages of the seed, and new ones of a type that may lie below them and below itself.</summary>
internal static class Pages
{
    public const string GuidePage = "55c2c043-b58c-5a53-aecc-462d7aed50e0";
    public const string Home = "d7fd4a70-774c-5a8d-9e17-630a5e3a4585";
    public const string Guides = "bb409f51-9df2-5924-864f-1da865c6c1c8";
    public const string Contributions = "bdf53b1b-bc0b-5400-909f-42b76a7bd585";
    public const string Messages = "bfe931c5-1f0a-5b22-9261-ff9fe2a43147";

    /// <summary>Creates a page with this heading in Swedish.</summary>
    /// <returns>Its key.</returns>
    public static async Task<string> CreateAsync(this Editor editor, string heading, string parent = Guides)
    {
        HttpResponseMessage answer = await editor.PostAsync("document", New(heading, parent));
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync());
        return answer.Headers.GetValues("Umb-Generated-Resource").Single();
    }

    public static JsonObject New(string heading, string? parent = Guides) => new()
    {
        ["id"] = Guid.NewGuid().ToString(),
        ["documentType"] = new JsonObject { ["id"] = GuidePage },
        ["parent"] = parent is null ? null : new JsonObject { ["id"] = parent },
        ["template"] = null,
        ["variants"] = new JsonArray(Variant("sv-SE", heading), Variant("en-GB", heading + " (en)")),
        ["values"] = new JsonArray(
            Value("heading", "sv-SE", heading), Value("heading", "en-GB", heading + " (en)"), Value("pageOwner", null, "Kommunikation")),
    };

    /// <summary>What the client would send back after somebody typed this: everything that it was given, and the change.</summary>
    public static async Task<JsonObject> TypedAsync(this Editor editor, string key, string alias, string? culture, string value)
    {
        JsonNode document = await editor.ReadAsync($"document/{key}");
        var sent = new JsonObject { ["values"] = document["values"]!.DeepClone(), ["variants"] = document["variants"]!.DeepClone(), ["template"] = null };
        return sent.With(alias, culture, value);
    }

    public static JsonObject With(this JsonObject sent, string alias, string? culture, string value)
    {
        JsonArray values = sent["values"]!.AsArray();
        JsonNode? before = values.FirstOrDefault(one => one!["alias"]!.GetValue<string>() == alias && (string?)one["culture"] == culture);
        values.Remove(before);
        values.Add(Value(alias, culture, value));
        return sent;
    }

    /// <summary>The value of a property as the client reads it.</summary>
    public static async Task<string?> ValueAsync(this Editor editor, string key, string alias, string? culture) =>
        (string?)(await editor.ReadAsync($"document/{key}"))["values"]!.AsArray()
            .FirstOrDefault(one => one!["alias"]!.GetValue<string>() == alias && (string?)one["culture"] == culture)?["value"];

    public static Task<HttpResponseMessage> PublishAsync(this Editor editor, string key, params string[] cultures) =>
        editor.PutAsync($"document/{key}/publish", new { publishSchedules = cultures.Select(culture => new { culture }).ToArray() });

    /// <summary>The keys of a list.</summary>
    public static string[] Keys(JsonNode list) => [.. (list as JsonArray ?? list["items"]!.AsArray()).Select(item => item!["id"]!.GetValue<string>())];

    /// <summary>The call was answered so, and says why not by this name.</summary>
    public static async Task RefusedAsync(HttpStatusCode status, string reason, Task<HttpResponseMessage> call)
    {
        HttpResponseMessage answer = await call;
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal(reason, (string?)JsonNode.Parse(text)!["operationStatus"]);
    }

    /// <summary>The call was answered 200.</summary>
    public static async Task DoneAsync(Task<HttpResponseMessage> call)
    {
        HttpResponseMessage answer = await call;
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.RequestMessage!.RequestUri}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
    }

    private static JsonObject Variant(string culture, string name) => new() { ["culture"] = culture, ["segment"] = null, ["name"] = name };

    private static JsonObject Value(string alias, string? culture, string value) =>
        new() { ["alias"] = alias, ["culture"] = culture, ["segment"] = null, ["value"] = value };
}
