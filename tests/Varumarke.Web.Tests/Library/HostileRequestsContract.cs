using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Testing.Databases;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Library;

/// <summary>Every public address, taken from the application itself, is asked what nobody means: it answers, by no fault of ours, and reflects no markup.</summary>
public abstract partial class HostileRequestsContract(Site site, bool asksAll)
{
    private const string Markup = "<script>alert(1)</script>";

    private static readonly string[] Parameters =
    [
        "q", "page", "limit", "sort", "lang", "kind", "season", "subject", "place", "licence", "year", "orientation", "filter", "fetch", "skip", "take", "expand", "fields",
        "id", "width", "height", "format", "quality", "mode", "rmode", "rxy", "v", "asOf", "from", "to", "colour", "code", "size", "purpose", "type", "url", "goal", "state", "text",
    ];

    private static readonly string[] Values =
    [
        "", " ", "-1", "0", "99999999999999999999", "1e9", "NaN", "null", "\u0000", "'; DROP TABLE node;--", Markup, "\"'><img src=x onerror=alert(1)>", "(((", "\"", "a AND (b OR", "*", "?*", "~~~^9",
        "+-!(){}[]^~*?:\\/", "🦌🦌", "\u202Eåäö\u0301", "../../etc/passwd", "{{7*7}}", "0001-01-01", "9999-12-31", "2026-13-45", "åäö", "name:asc,level:desc", "properties[$all[", "[[[[",
    ];

    private static readonly string[] Parts = ["nonsense", "\u0001", Markup, "..%2f..%2fappsettings.json", "🦌", Seed.AutumnRiver.ToString(), "00000000000000000000000000000000", new('å', 300), "-", "1;2"];

    private static readonly string[] Bodies = ["", "{}", "null", "[]", "{bad", "[[[[[[]]]]]]", "{\"asset\":null,\"codes\":[null],\"id\":-1,\"text\":\"\\u0000\"}", "asset=x&purpose=%00&rendition=%3Cscript%3E"];

    [Fact]
    public async Task Ask_WhateverIsSent_IsNoFaultOfOurs()
    {
        using HttpClient client = site.CreateClient(new() { AllowAutoRedirect = false });
        var faults = new List<string>();
        (string Method, string Pattern)[] routes = [.. Routes().Where(route => asksAll || route.Method is not "GET")];
        Assert.Contains(routes, route => route.Pattern.StartsWith("/api/v1/receipts", StringComparison.Ordinal));
        Assert.True(!asksAll || routes.Any(route => route.Pattern.Contains("delivery/api", StringComparison.Ordinal)));
        foreach ((string method, string pattern) in routes)
        {
            bool writes = method is not ("GET" or "HEAD");
            foreach (string address in Addresses(pattern, writes))
            {
                foreach (string? body in writes ? Bodies : new string?[] { null })
                {
                    await TryAsync(client, method, address, body, faults);
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(40)));
    }

    /// <summary>What is written down about a real picture is kept, or refused; the two databases take the same.</summary>
    [Fact]
    public async Task Take_APictureForAnyPurpose_IsNoFaultOfOurs()
    {
        using HttpClient client = site.CreateClient(new() { AllowAutoRedirect = false });
        foreach (string purpose in (string[])[@"\u0000", @"a\u0000b", new string('x', 199) + "🦌", string.Concat(Enumerable.Repeat("🦌", 500)), @"\uD83E", @"\t\r\n", @"\u202Eåäö\u0301", "'; DROP TABLE node;--"])
        {
            using var body = new StringContent($$"""{"assetId":"{{Seed.AutumnRiver}}","rendition":"print","purpose":"{{purpose}}"}""", Encoding.UTF8, "application/json");
            using HttpResponseMessage asked = await client.PostAsync("/api/v1/receipts", body);
            Assert.True(asked.StatusCode is HttpStatusCode.Created or HttpStatusCode.BadRequest, $"'{purpose}' answers {asked.StatusCode}");
        }

        foreach (string purpose in (string[])["\0", "a\0b", new string('x', 199) + "🦌", "\u0001\u001F"])
        {
            using var form = new FormUrlEncodedContent([new("size", "print"), new("purpose", purpose)]);
            using HttpResponseMessage ordered = await client.PostAsync($"/sv/bibliotek/host-{Seed.AutumnRiver:N}/hamta", form);
            Assert.True(ordered.StatusCode is HttpStatusCode.SeeOther or HttpStatusCode.BadRequest, $"the form answers {ordered.StatusCode} to '{Uri.EscapeDataString(purpose)}'");
        }
    }

    [Fact]
    public async Task Ask_TenThousandCharacters_IsAnsweredInWords()
    {
        using HttpClient client = site.CreateClient(new() { AllowAutoRedirect = false });
        foreach (string address in (string[])["/api/v1/search", "/api/v1/suggest", "/api/v1/assets", "/sv/sok", "/sv/bibliotek", "/en/library"])
        {
            using HttpResponseMessage answer = await client.GetAsync($"{address}?q={new string('x', 10_000)}");

            Assert.True((int)answer.StatusCode is >= 200 and < 500, $"{address} answers {answer.StatusCode}");
            Assert.True((await answer.Content.ReadAsStringAsync()).Length is > 50 and < 200_000, $"{address} says nothing, or too much");
        }
    }

    private static IEnumerable<string> Addresses(string pattern, bool writes)
    {
        string[] paths = pattern.Contains('{', StringComparison.Ordinal)
            ? [.. Parts.Select(part => PartInPath().Replace(pattern, part.Contains('%', StringComparison.Ordinal) ? part : Uri.EscapeDataString(part)))]
            : [pattern];
        foreach (string path in paths)
        {
            yield return path;
        }

        if (writes)
        {
            yield break;
        }

        string asked = paths.Length > 5 ? paths[5] : paths[0];
        for (int at = 0; at < Values.Length; at++)
        {
            // All at once, and then each parameter with some: a fault in one must not hide behind the refusal of another.
            string value = Uri.EscapeDataString(Values[at]);
            yield return $"{asked}?{string.Join('&', Parameters.Select(name => $"{name}={value}"))}";
        }

        for (int at = 0; at < Parameters.Length; at++)
        {
            for (int step = 0; step < 3; step++)
            {
                yield return $"{asked}?{Parameters[at]}={Uri.EscapeDataString(Values[((at * 7) + (step * 5)) % Values.Length])}";
            }
        }
    }

    private IEnumerable<(string Method, string Pattern)> Routes() => site.Services.GetServices<EndpointDataSource>()
        .SelectMany(source => source.Endpoints)
        .OfType<RouteEndpoint>()
        .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(method => method != "HEAD")
            .Select(method => (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'))))
        .Where(route => !route.Item2.StartsWith("/umbraco/management", StringComparison.Ordinal) && !route.Item2.StartsWith("/umbraco/serverEventHub", StringComparison.OrdinalIgnoreCase))
        .Distinct();

    private static async Task TryAsync(HttpClient client, string method, string address, string? body, List<string> faults)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        if (body is not null)
        {
            request.Content = new StringContent(body, Encoding.UTF8, body.Contains('=', StringComparison.Ordinal) ? "application/x-www-form-urlencoded" : "application/json");
        }

        using HttpResponseMessage answer = await client.SendAsync(request);
        string text = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode >= 500)
        {
            faults.Add($"{method} {address} {body} answers {(int)answer.StatusCode}");
        }
        else if (answer.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml" or "image/svg+xml"
            && (text.Contains(Markup, StringComparison.Ordinal) || text.Contains("<img src=x", StringComparison.Ordinal)))
        {
            faults.Add($"{method} {address} {body} reflects markup");
        }
        else if (answer.StatusCode is HttpStatusCode.NotFound && text.Length == 0 && answer.RequestMessage!.Method != HttpMethod.Head)
        {
            faults.Add($"{method} {address} {body} is not found, and does not say so");
        }
    }

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex PartInPath();
}

public sealed class SqliteHostileRequestsTests(LibrarySite site) : HostileRequestsContract(site, asksAll: true), IClassFixture<LibrarySite>;

/// <summary>PostgreSQL refuses what SQLite keeps; reading asks both alike, so that only what writes is sent here.</summary>
public sealed class PostgresHostileRequestsTests(PostgresLibrarySite site) : HostileRequestsContract(site, asksAll: false), IClassFixture<PostgresLibrarySite>;

/// <summary>The seeded site on PostgreSQL.</summary>
public sealed class PostgresLibrarySite : Site, IAsyncLifetime
{
    private readonly PostgresDatabase _database;

    public PostgresLibrarySite()
        : this(new PostgresDatabase())
    {
    }

    private PostgresLibrarySite(PostgresDatabase database)
        : base(new Dictionary<string, string?>(database.Settings)
        {
            ["Varumarke:Seed:ConfigFolder"] = Path.Combine(Repository, "umbraco-config"),
            ["Varumarke:Seed:MediaFolder"] = Path.Combine(Repository, "media-seed"),
        }) => _database = database;

    public Task InitializeAsync() => _database.CreateAsync();

    async Task IAsyncLifetime.DisposeAsync()
    {
        await DisposeAsync();
        await _database.DropAsync();
    }
}
