using System.Buffers.Text;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Varumarke.Web.Tests.Backoffice;

/// <summary>One browser: its cookies, and the requests that Umbraco's client makes in it.</summary>
/// <param name="client">The browser.</param>
/// <param name="log">What the site has warned of, told where it fails; null where nobody knows.</param>
public sealed class Editor(HttpClient client, Func<IEnumerable<string>>? log = null) : IDisposable
{
    public const string Api = "/umbraco/management/api/v1/";
    public const string Verifier = "a-verifier-that-is-long-enough-to-be-taken-for-one";
    public const string RedirectUri = "https://backoffice.example.se/umbraco/oauth_complete";
    private const string Security = Api + "security/back-office/";
    private const string Hidden = "[redacted]";

    public HttpClient Client => client;

    public async Task SignInAsync(string userName, string password)
    {
        Assert.Equal(HttpStatusCode.OK, (await LoginAsync(userName, password)).StatusCode);
        await AuthorizeAsync();
        HttpResponseMessage token = await TokenAsync();
        Assert.True(token.IsSuccessStatusCode, await token.Content.ReadAsStringAsync());
    }

    public Task<HttpResponseMessage> LoginAsync(string userName, string password) => client.PostAsJsonAsync(Security + "login", new { username = userName, password });

    public Task<HttpResponseMessage> AuthorizeAsync(string redirectUri = RedirectUri, string? more = null) => client.GetAsync(
        $"{Security}authorize?redirect_uri={Uri.EscapeDataString(redirectUri)}&client_id=umbraco-back-office&response_type=code&state=x&scope=offline_access"
        + $"&code_challenge={Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)))}&code_challenge_method=S256{more}");

    public Task<HttpResponseMessage> TokenAsync(string verifier = Verifier, string code = Hidden) => PostAsync("token", new()
    {
        ["grant_type"] = "authorization_code",
        ["client_id"] = "umbraco-back-office",
        ["redirect_uri"] = RedirectUri,
        ["code"] = code,
        ["code_verifier"] = verifier,
    });

    public Task<HttpResponseMessage> RefreshAsync(string token = Hidden) => PostAsync("token", new()
    {
        ["grant_type"] = "refresh_token",
        ["client_id"] = "umbraco-back-office",
        ["refresh_token"] = token,
    });

    public Task<HttpResponseMessage> RevokeAsync(string hint) => PostAsync("revoke", new()
    {
        ["client_id"] = "umbraco-back-office",
        ["token"] = Hidden,
        ["token_type_hint"] = hint,
    });

    public Task<HttpResponseMessage> SignOutAsync() =>
        client.GetAsync($"{Security}signout?post_logout_redirect_uri={Uri.EscapeDataString("https://backoffice.example.se/umbraco/logout")}");

    /// <summary>Calls the Management API; the path is below its root, or complete.</summary>
    public Task<HttpResponseMessage> CallAsync(HttpMethod method, string path, object? body = null)
    {
        var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : Api + path) { Content = body is null ? null : JsonContent.Create(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Hidden);
        return client.SendAsync(request);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => CallAsync(HttpMethod.Get, path);

    public Task<HttpResponseMessage> PutAsync(string path, object body) => CallAsync(HttpMethod.Put, path, body);

    public Task<HttpResponseMessage> PostAsync(string path, object body) => CallAsync(HttpMethod.Post, path, body);

    /// <summary>What a call answers, which must be 200.</summary>
    public async Task<JsonNode> ReadAsync(string path)
    {
        HttpResponseMessage answer = await GetAsync(path);
        string text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} answers {(int)answer.StatusCode}: {text}{Log(answer)}");
        return JsonNode.Parse(text)!;
    }

    public void Dispose() => client.Dispose();

    private string Log(HttpResponseMessage answer) =>
        answer.StatusCode >= HttpStatusCode.InternalServerError && log is not null ? "\n" + string.Join('\n', log().TakeLast(3)) : string.Empty;

    private Task<HttpResponseMessage> PostAsync(string endpoint, Dictionary<string, string> form) => client.PostAsync(Security + endpoint, new FormUrlEncodedContent(form));
}
