using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Services;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>The keys that addresses are signed with never leave, in no spelling, whatever is asked for.</summary>
public abstract class KeySecrecyTests(Site site)
{
    private const string Api = "/umbraco/delivery/api/v2/";

    private static readonly string[] Addresses =
    [
        $"{Api}content?take=100&expand=properties[$all]&fields=properties[$all]",
        $"{Api}content?fetch=nonsense:x",
        $"{Api}media?fetch=children:/bilder/natur&take=100&expand=properties[$all]",
        $"{Api}media/item/{RenditionSite.River}",
        $"{Api}media/item/{Guid.Empty}",
        $"/renditions/{RenditionSite.River}",
        $"/renditions/{RenditionSite.River}/poster.jpg",
        $"/renditions/{RenditionSite.River}/card.0123456789abcdef.jpg",
        RenditionSite.RiverFile + "?width=100&hmac=0000000000000000000000000000000000000000000000000000000000000000",
        RenditionSite.RiverFile + "?width=NaN&hmac=x",
        "/umbraco/openapi",
        "/umbraco/openapi/delivery.json",
        "/umbraco/openapi/renditions.json",
        "/health/ready",
        "/metrics",
        "/",
    ];

    /// <summary>All secrets that this site signs or has signed with.</summary>
    protected abstract IReadOnlyCollection<byte[]> Secrets { get; }

    [Fact]
    public async Task Answers_All_HoldNoSigningKey()
    {
        string[] spellings = [.. Secrets.SelectMany(Spellings)];
        Assert.NotEmpty(spellings);
        bool isSigned = false;
        using HttpClient client = site.CreateClient();
        foreach (string address in Addresses)
        {
            foreach (string accept in new[] { "text/html", "*/*" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address);
                request.Headers.TryAddWithoutValidation("Accept", accept);
                using HttpResponseMessage response = await client.SendAsync(request);
                string answer = $"{response.Headers}{response.Content.Headers}{Encoding.Latin1.GetString(await response.Content.ReadAsByteArrayAsync())}";
                isSigned |= answer.Contains("hmac=", StringComparison.Ordinal);
                Assert.True(Found(answer, spellings) is null, $"{address} tells a key.");
            }
        }

        // Nothing would be proved of addresses that no key had signed.
        Assert.True(isSigned);
    }

    [Fact]
    public void Spellings_OfAKeyThatLeaked_AreFound()
    {
        foreach (byte[] secret in Secrets)
        {
            string[] spellings = [.. Spellings(secret)];
            Assert.NotNull(Found($"{{\"key\":\"{Convert.ToBase64String(secret)}\"}}", spellings));
            Assert.NotNull(Found($"x-key: {Convert.ToHexString(secret)}", spellings));
            Assert.NotNull(Found(JsonSerializer.Serialize(new { secret }), spellings));
            Assert.Null(Found("""{"key":"k1a2b3c4"}""", spellings));
        }
    }

    // The beginning of each is enough: whoever tells half a key tells too much.
    private static IEnumerable<string> Spellings(byte[] secret)
    {
        string base64 = Convert.ToBase64String(secret)[..16];
        string hex = Convert.ToHexString(secret)[..20];
        return
        [
            base64,
            base64.Replace('+', '-').Replace('/', '_'),
            base64.Replace("+", "\\u002B", StringComparison.Ordinal),
            Uri.EscapeDataString(base64),
            hex,
            hex.ToLowerInvariant(),
            Encoding.Latin1.GetString(secret)[..12],
        ];
    }

    private static string? Found(string answer, IEnumerable<string> spellings) =>
        spellings.FirstOrDefault(spelling => answer.Contains(spelling, StringComparison.Ordinal));
}

[Collection(RenditionSiteTests.Name)]
public sealed class ConfiguredKeySecrecyTests(RenditionSite site) : KeySecrecyTests(site)
{
    protected override IReadOnlyCollection<byte[]> Secrets => [RenditionSite.UmbracoKey, RenditionSite.NewKey, RenditionSite.OldKey, RenditionSite.RetiredKey];
}

[Collection(SeededSiteTests.Name)]
public sealed class StoredKeySecrecyTests(SeededSite site) : KeySecrecyTests(site)
{
    protected override IReadOnlyCollection<byte[]> Secrets
    {
        get
        {
            string stored = site.Services.GetRequiredService<IKeyValueService>().GetValue("Varumarke+Renditions+SigningKeys")!;
            return [.. JsonDocument.Parse(stored).RootElement.EnumerateArray().Select(key => key.GetProperty("Secret").GetBytesFromBase64())];
        }
    }
}
