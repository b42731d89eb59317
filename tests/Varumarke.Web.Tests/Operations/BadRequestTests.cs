using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Varumarke.Testing;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Operations;

/// <summary>An empty site on a real server: some requests never get as far as an in-process one.</summary>
public sealed class ListeningSite : Site
{
    public ListeningSite()
        : base(new Dictionary<string, string?> { ["Varumarke:Seed:Enabled"] = "false" })
    {
        Listen();
        StartServer();
    }

    public Uri Address => ClientOptions.BaseAddress;
}

/// <summary>Requests that are wrong in themselves: each is answered with a problem document, and the server lives.</summary>
public sealed class BadRequestTests(ListeningSite site) : IClassFixture<ListeningSite>
{
    private const string Api = "/umbraco/delivery/api/v2/content";

    public static TheoryData<string, string, int> Requests => new()
    {
        { "a null character in the path", "GET /media/a%00b HTTP/1.1\r\nHost: a\r\n\r\n", 400 },
        { "a null character in the API's path", $"GET {Api}/item/%00 HTTP/1.1\r\nHost: a\r\n\r\n", 400 },
        { "a path that is no UTF-8", $"GET {Api}/item/%ff%fe HTTP/1.1\r\nHost: a\r\n\r\n", 404 },
        { "half an escape", $"GET {Api}/item/%e HTTP/1.1\r\nHost: a\r\n\r\n", 404 },
        { "a query of 20,000 characters", $"GET {Api}?filter={new string('a', 20_000)} HTTP/1.1\r\nHost: a\r\n\r\n", 414 },
        { "a query of 10 MB", $"GET {Api}?filter={new string('a', 10_000_000)} HTTP/1.1\r\nHost: a\r\n\r\n", 414 },
        { "a header of 100 KB", $"GET {Api} HTTP/1.1\r\nHost: a\r\nX-A: {new string('a', 100_000)}\r\n\r\n", 431 },
        { "a thousand headers", $"GET {Api} HTTP/1.1\r\nHost: a\r\n{string.Concat(Enumerable.Range(0, 1_000).Select(i => $"X-{i}: a\r\n"))}\r\n", 431 },
        { "no host", $"GET {Api} HTTP/1.1\r\n\r\n", 400 },
        { "two hosts", $"GET {Api} HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400 },
        { "a header without a colon", $"GET {Api} HTTP/1.1\r\nHost: a\r\nnonsense\r\n\r\n", 400 },
        { "a null in a header", $"GET {Api} HTTP/1.1\r\nHost: a\r\nStart-Item: a\0b\r\n\r\n", 400 },
        { "no request at all", "hej\r\n\r\n", 400 },
        { "another protocol", "GET / HTTP/9.9\r\nHost: a\r\n\r\n", 505 },
        { "a method that is not there", $"DELETE {Api} HTTP/1.1\r\nHost: a\r\n\r\n", 405 },
        { "a made-up method", $"HÄMTA {Api} HTTP/1.1\r\nHost: a\r\n\r\n", 400 },
        { "a body that is not expected", $"POST {Api} HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc", 405 },
        { "a length that is none", $"GET {Api} HTTP/1.1\r\nHost: a\r\nContent-Length: abc\r\n\r\n", 400 },
        { "a page that is not there", "GET /finns/inte HTTP/1.1\r\nHost: a\r\n\r\n", 404 },
        { "an OpenAPI document that is not there", "GET /umbraco/openapi/finns-inte.json HTTP/1.1\r\nHost: a\r\n\r\n", 404 },
        { "a way out of the folder", "GET /media/../../../../etc/passwd HTTP/1.1\r\nHost: a\r\n\r\n", 404 },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Send_Wrong_IsAProblemThatSaysSo(string what, string request, int status)
    {
        (string head, string body) = await SendAsync(request);

        Assert.True(head.StartsWith($"HTTP/1.1 {status} ", StringComparison.Ordinal), $"{what}: {head}");
        Assert.Contains("Content-Type: application/problem+json", head, StringComparison.OrdinalIgnoreCase);
        using JsonDocument problem = JsonDocument.Parse(body);
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.RootElement.GetProperty("title").GetString()!);
        Assert.DoesNotContain("   at ", body, StringComparison.Ordinal);

        using HttpClient client = site.CreateClient();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative))).StatusCode);
    }

    [Theory]
    [InlineData("accept-language", "sv\r\nX-Injected: 1")]
    [InlineData("start-item", "hem\r\n\r\nHTTP/1.1 200 OK")]
    public async Task Send_LinesInAHeader_ComeOutInNone(string name, string value)
    {
        (string head, _) = await SendAsync($"GET {Api}/item/finns-inte HTTP/1.1\r\nHost: a\r\nConnection: close\r\n{name}: {value}\r\n\r\n");

        Assert.DoesNotContain("X-Injected", head, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Sends bytes as they are, and reads one answer.</summary>
    private async Task<(string Head, string Body)> SendAsync(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(IPAddress.Loopback, site.Address.Port);
        NetworkStream stream = client.GetStream();
        using var patience = new CancellationTokenSource(Eventually.Patience);
        try
        {
            await stream.WriteAsync(Encoding.UTF8.GetBytes(request), patience.Token);
        }
        catch (IOException)
        {
            // The server has refused before it had read everything.
        }

        var answer = new List<byte>();
        byte[] buffer = new byte[4096];
        while (Split(answer) is not { Whole: true })
        {
            int read;
            try
            {
                read = await stream.ReadAsync(buffer, patience.Token);
            }
            catch (IOException)
            {
                break;
            }

            if (read == 0)
            {
                break;
            }

            answer.AddRange(buffer.AsSpan(0, read));
        }

        (string head, string body, _) = Split(answer);
        return (head, body);
    }

    private static (string Head, string Body, bool Whole) Split(List<byte> answer)
    {
        string text = Encoding.UTF8.GetString([.. answer]);
        int end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
        {
            return (text, string.Empty, false);
        }

        string head = text[..end];
        string? length = head.Split("\r\n").FirstOrDefault(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))?[15..].Trim();
        string body = text[(end + 4)..];
        return (head, body, length is not null && Encoding.UTF8.GetByteCount(body) >= int.Parse(length, System.Globalization.CultureInfo.InvariantCulture));
    }
}
