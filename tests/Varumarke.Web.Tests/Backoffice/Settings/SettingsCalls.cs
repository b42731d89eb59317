using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Backoffice.Settings;

/// <summary>What tests of the Settings section do again and again.</summary>
internal static class SettingsCalls
{
    /// <summary>Makes a thing and gives the name that the client would know it by.</summary>
    /// <param name="editor">Who makes it.</param>
    /// <param name="path">What is called.</param>
    /// <param name="body">What is sent.</param>
    /// <param name="below">Where it lies then, if not below what was called.</param>
    public static async Task<string> CreateAsync(this Editor editor, string path, object body, string? below = null)
    {
        HttpResponseMessage answer = await editor.PostAsync(path, body);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"POST {path} answers {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        string name = answer.Headers.GetValues("Umb-Generated-Resource").Single();
        Assert.EndsWith($"{below}/{name}", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        return name;
    }

    /// <summary>A call that must be answered by 200.</summary>
    public static async Task DoAsync(this Editor editor, HttpMethod method, string path, object? body = null)
    {
        HttpResponseMessage answer = await editor.CallAsync(method, path, body);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{method} {path} answers {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    /// <summary>A call that must be refused, for this reason.</summary>
    public static async Task RefusedAsync(this Editor editor, HttpStatusCode expected, string reason, HttpMethod method, string path, object? body = null)
    {
        HttpResponseMessage answer = await editor.CallAsync(method, path, body);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{method} {path} answers {(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(reason, (await answer.Content.ReadFromJsonAsync<JsonNode>())!["operationStatus"]!.GetValue<string>());
    }

    public static string Text(this JsonNode node, string name) => node[name]!.GetValue<string>();

    public static string[] Names(this JsonNode page) => [.. page["items"]!.AsArray().Select(item => item!.Text("name"))];
}
