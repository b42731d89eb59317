using System.Buffers.Text;
using System.Diagnostics;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Varumarke.Benchmarks.Editing;

/// <summary>An editor's browser: it signs in as Umbraco's client does, keeps the cookies, and calls the Management API.</summary>
internal sealed class Desk : IDisposable
{
    public const string Api = "/umbraco/management/api/v1/";
    private const string Security = Api + "security/back-office/";
    private const string Verifier = "a-verifier-that-is-long-enough-to-be-taken-for-one";
    private const string Hidden = "[redacted]";

    private readonly HttpClient _client;
    private readonly Dictionary<string, string> _cookies = [];

    private Desk(Uri address) => _client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address, Timeout = TimeSpan.FromMinutes(10) };

    /// <summary>What a request carries that nobody but this editor can send, for those who write requests themselves.</summary>
    public string Headers => $"Cookie: {CookieHeader}\r\nAuthorization: Bearer {Hidden}\r\n";

    private string CookieHeader => string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"));

    private string RedirectUri => new Uri(_client.BaseAddress!, "/umbraco/oauth_complete").ToString();

    public static async Task<Desk> SignInAsync(Uri address, string userName, string password)
    {
        var desk = new Desk(address);
        await desk.PassAsync(new HttpRequestMessage(HttpMethod.Post, Security + "login") { Content = JsonContent.Create(new { username = userName, password }) });
        string challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
        await desk.PassAsync(new HttpRequestMessage(HttpMethod.Get, $"{Security}authorize?redirect_uri={Uri.EscapeDataString(desk.RedirectUri)}&client_id=umbraco-back-office"
            + $"&response_type=code&state=x&scope=offline_access&code_challenge={challenge}&code_challenge_method=S256"));
        await desk.TokenAsync(new()
        {
            ["grant_type"] = "authorization_code",
            ["redirect_uri"] = desk.RedirectUri,
            ["code"] = Hidden,
            ["code_verifier"] = Verifier,
        });
        return desk;
    }

    public Task RefreshAsync() => TokenAsync(new() { ["grant_type"] = "refresh_token", ["refresh_token"] = Hidden });

    /// <summary>Calls an operation, which must succeed; null when it answers nothing.</summary>
    public async Task<JsonNode?> CallAsync(HttpMethod method, string path, object? body = null)
    {
        var request = new HttpRequestMessage(method, Api + path) { Content = body is null ? null : JsonContent.Create(body) };
        string text = await PassAsync(request);
        return text.Length == 0 ? null : JsonNode.Parse(text);
    }

    /// <summary>Sends a file in a form, as the client does.</summary>
    public async Task<JsonNode> SendAsync(string path, string name, byte[] file)
    {
        var form = new MultipartFormDataContent { { new StringContent(Guid.NewGuid().ToString()), "Id" }, { new ByteArrayContent(file), "File", name } };
        return JsonNode.Parse(await PassAsync(new HttpRequestMessage(HttpMethod.Post, Api + path) { Content = form }))!;
    }

    /// <summary>The same, with how long it took.</summary>
    public async Task<TimeSpan> TimeAsync(HttpMethod method, string path, object? body = null)
    {
        long began = Stopwatch.GetTimestamp();
        await CallAsync(method, path, body);
        return Stopwatch.GetElapsedTime(began);
    }

    public void Dispose() => _client.Dispose();

    private Task<string> TokenAsync(Dictionary<string, string> form)
    {
        form["client_id"] = "umbraco-back-office";
        return PassAsync(new HttpRequestMessage(HttpMethod.Post, Security + "token") { Content = new FormUrlEncodedContent(form) });
    }

    private async Task<string> PassAsync(HttpRequestMessage request)
    {
        using (request)
        {
            request.Headers.TryAddWithoutValidation("Cookie", CookieHeader);
            request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Hidden}");
            using HttpResponseMessage answer = await _client.SendAsync(request);
            string text = await answer.Content.ReadAsStringAsync();
            if ((int)answer.StatusCode >= 400)
            {
                throw new InvalidOperationException($"{request.Method} {request.RequestUri} answers {(int)answer.StatusCode}: {text[..Math.Min(text.Length, 400)]}");
            }

            foreach (string set in answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? values) ? values : [])
            {
                string[] pair = set.Split(';')[0].Split('=', 2);
                _cookies[pair[0]] = pair[1];
            }

            return text;
        }
    }
}
