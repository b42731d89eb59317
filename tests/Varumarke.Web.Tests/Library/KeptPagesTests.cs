using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Usage;
using Varumarke.Portal.Keeping;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>A page that is kept is the page as it was made, and never one from before a change.</summary>
public sealed class KeptPagesTests(LibrarySite site) : IClassFixture<LibrarySite>
{
    private static readonly string[] Pages =
        ["/sv", "/en/library?season=winter", $"/sv/bibliotek/{Seed.AutumnRiver:N}", "/sv/guide", "/en/texts", "/sv/uppfoljning", "/sv/uppfoljning?asOf=2021-05-01", "/sv/uppfoljning/arbetet", "/en/follow-up/map", "/sv/varumarket"];

    private const string Grid = "/sv/bibliotek?season=autumn";

    private static string Page { get; } = $"/sv/bibliotek/{Seed.AutumnRiver:N}";

    [Theory]
    [InlineData("identity")]
    [InlineData("br")]
    [InlineData("gzip")]
    public async Task Page_SentAgain_IsTheSameInEveryHeaderAndByte(string packing)
    {
        using HttpClient client = site.CreateClient();
        foreach (string path in Pages)
        {
            (string[] firstHeaders, byte[] first) = await GetAsync(client, path, packing);
            KeptPage? kept = Kept(path, packing);
            (string[] headers, byte[] again) = await GetAsync(client, path, packing);

            Assert.True(kept is not null, $"{path} is not kept");
            Assert.Equal(firstHeaders, headers);
            Assert.Equal(first, again);
        }
    }

    [Fact]
    public async Task WithdrawnPicture_IsOnNoKeptPage()
    {
        using HttpClient client = site.CreateClient();
        await ShownAsync(client);
        using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn")))
        {
            Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(Page)).StatusCode);
            Assert.DoesNotContain($"{Seed.AutumnRiver:N}", await client.GetStringAsync(Grid), StringComparison.Ordinal);
        }

        await site.IndexedAsync();
        await ShownAsync(client);
    }

    [Fact]
    public async Task PictureWhoseRightEnds_IsGoneInThatSecond()
    {
        using HttpClient client = site.CreateClient();
        DateTimeOffset ends = site.Time.GetUtcNow().AddMinutes(1);
        ends = ends.AddTicks(-(ends.Ticks % TimeSpan.TicksPerSecond));
        using var changed = new ChangedMedia(site.Media, Seed.AutumnRiver, ("legalBasis", "consent"), ("consentValidTo", DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(ends, TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).DateTime, DateTimeKind.Unspecified)));
        await site.IndexedAsync();
        site.Time.SetUtcNow(ends.AddMilliseconds(-1));
        await ShownAsync(client);

        site.Time.SetUtcNow(ends);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(Page)).StatusCode);
        Assert.DoesNotContain($"{Seed.AutumnRiver:N}", await client.GetStringAsync(Grid), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeptPictureOfTheLibrary_IsCountedEachTimeItIsRead()
    {
        using HttpClient client = site.CreateClient();
        UsageMeter meter = site.Services.GetRequiredService<UsageMeter>();
        _ = meter.Take();
        for (int i = 0; i < 3; i++)
        {
            await client.GetStringAsync($"/en/library/{Seed.AutumnRiver:N}");
        }

        Assert.Equal(3, meter.Take().Where(count => count.Kind == UsageKind.Viewed && count.Subject == $"{Seed.AutumnRiver:N}").Sum(count => count.Count));
    }

    private static async Task ShownAsync(HttpClient client)
    {
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Page)).StatusCode);
        Assert.Contains($"{Seed.AutumnRiver:N}", await client.GetStringAsync(Grid), StringComparison.Ordinal);
    }

    private KeptPage? Kept(string path, string packing)
    {
        KeptPages pages = site.Services.GetRequiredService<KeptPages>();
        string[] parts = path.Split('?');
        return pages.Find(new PageKey("http", "localhost", parts[0], parts.Length > 1 ? "?" + parts[1] : string.Empty, packing), pages.Now);
    }

    private static async Task<(string[] Headers, byte[] Body)> GetAsync(HttpClient client, string path, string packing)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { { "Accept-Encoding", packing } } };
        using HttpResponseMessage answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        IEnumerable<KeyValuePair<string, IEnumerable<string>>> headers = answer.Headers.Concat(answer.Content.Headers).Where(header => header.Key is not ("Content-Length" or "Transfer-Encoding" or "Date"));
        return ([.. headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal)], await answer.Content.ReadAsByteArrayAsync());
    }
}
