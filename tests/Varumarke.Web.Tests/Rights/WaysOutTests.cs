using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Assets;
using Varumarke.Web.Tests.DeliveryApi;

namespace Varumarke.Web.Tests.Rights;

/// <summary>All ways out are known, and when the right ends, by a word or by the clock, all of them close.</summary>
public sealed class WaysOutTests(GuardedSite site) : IClassFixture<GuardedSite>
{
    private const int Admin = -1;
    private const string Api = "/umbraco/delivery/api/v2/";

    // What may stand here: endpoints that never write a media file's bytes. One that does asks IAssetLibrary.Decide, and is named in
    // Gate_EveryAddressOfAnAsset_* by appearing in some answer.
    private static readonly string[] WithoutFiles =
    [
        "/umbraco/delivery/api/v2/", "/umbraco/openapi", "/umbraco/swagger", "/umbraco/backoffice/", "/umbraco/login", "/umbraco/management/", "/umbraco/serverEventHub", "/App_Plugins/", "/health/live", "/health/ready", "/metrics", "/favicon.ico", "/api/v1/", "/mcp", "/portal/",
    ];

    // The backoffice's one document, which holds its client's addresses and nothing else.
    private static readonly string[] Pages = ["/", "/utvecklare", "/umbraco", "/umbraco/section/{**rest}", "/umbraco/oauth_complete", "/umbraco/logout", "/umbraco/error", "/umbraco/preview", "/umbraco/draft/{id:guid}"];

    private IMediaService Media => site.Services.GetRequiredService<IMediaService>();

    private IAssetLibrary Library => site.Services.GetRequiredService<IAssetLibrary>();

    [Fact]
    public void Routes_All_AreKnown()
    {
        string[] patterns = [.. site.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))];

        Assert.NotEmpty(patterns);
        Assert.All(patterns, pattern => Assert.True(Pages.Contains(pattern) || IsOfThePortal(pattern) || WithoutFiles.Any(known => pattern.StartsWith(known, StringComparison.Ordinal)), pattern));
    }

    private static bool IsOfThePortal(string pattern) => pattern.Split('/')[1] is "sv" or "en" or "r" or "s" or "m" or "b" or "u" or "j" or "dcat" or "prova" or "robots.txt" or "sitemap.xml";

    [Fact]
    public async Task Routes_GivenAWithdrawnAssetsNames_WriteNoneOfItsBytes()
    {
        Asset asset = Library.Find(Seed.AutumnRiver)!;
        byte[] file = await ReadFileAsync(asset);
        using HttpClient client = site.CreateClient();
        Assert.Contains(Signature(file), await client.GetStringLatinAsync(asset.Url), StringComparison.Ordinal);

        using var withdrawn = new ChangedMedia(Media, asset.Key, ("approval", "withdrawn"));
        foreach (string address in Guesses(asset))
        {
            Assert.False((await client.GetStringLatinAsync(address)).Contains(Signature(file), StringComparison.Ordinal), $"{address} gives the file.");
        }
    }

    [Fact]
    public async Task Gate_EveryAddressOfAnAsset_ClosesWhenItIsWithdrawn()
    {
        using HttpClient client = site.CreateClient();
        IReadOnlyCollection<string> addresses = await OpenAddressesAsync(client, Seed.AutumnRiver);

        using (new ChangedMedia(Media, Seed.AutumnRiver, ("approval", "withdrawn")))
        {
            await AssertAllAsync(client, addresses, HttpStatusCode.Gone, "withdrawn");
        }

        await AssertAllAsync(client, WaysOut.OneOfEach(addresses), HttpStatusCode.OK, null);
    }

    [Fact]
    public async Task Gate_EveryAddressOfAnAsset_ClosesAtTheMinuteWhenTheRightEnds()
    {
        DateTimeOffset end = EndOnTheClock(TimeSpan.FromHours(3));
        using var changed = new ChangedMedia(Media, Seed.AutumnRiver, ("deliverableTo", Local(end)));
        using HttpClient client = site.CreateClient();
        IReadOnlyCollection<string> addresses = await OpenAddressesAsync(client, Seed.AutumnRiver);

        site.Time.SetUtcNow(end.AddTicks(-1));
        await AssertAllAsync(client, WaysOut.OneOfEach(addresses), HttpStatusCode.OK, null);
        site.Time.SetUtcNow(end);
        await AssertAllAsync(client, addresses, HttpStatusCode.Gone, "expired");
    }

    [Fact]
    public async Task Gate_EveryAddressOfAnApprovedAsset_ClosesAtTheSecondOfItsWithdrawal()
    {
        DateTimeOffset end = EndOnTheClock(TimeSpan.FromHours(3)).AddSeconds(7);
        using var changed = new ChangedMedia(Media, Seed.AutumnRiver, ("withdrawnOn", Local(end)));
        using HttpClient client = site.CreateClient();
        IReadOnlyCollection<string> addresses = await OpenAddressesAsync(client, Seed.AutumnRiver);

        site.Time.SetUtcNow(end.AddSeconds(-1));
        await AssertAllAsync(client, WaysOut.OneOfEach(addresses), HttpStatusCode.OK, null);
        site.Time.SetUtcNow(end);
        await AssertAllAsync(client, addresses, HttpStatusCode.Gone, "withdrawn");
    }

    [Fact]
    public async Task Gate_EveryAddressOfAnAsset_ClosesWhenAConsentIsTakenBack()
    {
        using HttpClient client = site.CreateClient();
        IReadOnlyCollection<string> addresses = await OpenAddressesAsync(client, Seed.AutumnRiver);

        using var changed = new ChangedMedia(Media, Seed.AutumnRiver, ("consentWithdrawn", true));

        await AssertAllAsync(client, addresses, HttpStatusCode.Gone, "withdrawn");
    }

    [Fact]
    public async Task Gate_EveryAddressOfAnAsset_ClosesWhenTheConsentEnds()
    {
        DateTimeOffset end = EndOnTheClock(TimeSpan.FromHours(3));
        using var changed = new ChangedMedia(Media, Seed.AutumnRiver, ("legalBasis", "consent"), ("consentValidTo", Local(end)));
        using HttpClient client = site.CreateClient();
        IReadOnlyCollection<string> addresses = await OpenAddressesAsync(client, Seed.AutumnRiver);

        site.Time.SetUtcNow(end);
        await AssertAllAsync(client, addresses, HttpStatusCode.Gone, "expired");
    }

    [Fact]
    public async Task Gate_EveryAddressOfAnAsset_ClosesWhenItGoesToTheBin()
    {
        using HttpClient client = site.CreateClient();
        IReadOnlyCollection<string> addresses = await OpenAddressesAsync(client, Seed.AutumnRiver);
        IMedia media = Media.GetById(Seed.AutumnRiver)!;
        int parent = media.ParentId;

        Media.MoveToRecycleBin(media, Admin);
        await AssertAllAsync(client, addresses, HttpStatusCode.NotFound, null);
        Media.Move(Media.GetById(Seed.AutumnRiver)!, parent, Admin);
        await AssertAllAsync(client, WaysOut.OneOfEach(addresses), HttpStatusCode.OK, null);
    }

    [Fact]
    public async Task Gate_PageWithAPictureThatExpires_ShowsItNoMore()
    {
        DateTimeOffset end = EndOnTheClock(TimeSpan.FromHours(3));
        using HttpClient client = site.CreateClient();
        string page = $"{Api}content/item/{Seed.BoldFolk}";
        Guid picked = (await AnswerAsync(client, page)).Json!["properties"]!["images"]![0]!["id"]!.GetValue<Guid>();
        using var changed = new ChangedMedia(Media, picked, ("deliverableTo", Local(end)));
        Answer before = await AnswerAsync(client, page);

        site.Time.SetUtcNow(end);
        Answer after = await AnswerAsync(client, page);

        Assert.Contains(picked.ToString(), before.Text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(picked.ToString(), after.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Gate_MediaWithoutRights_StaysInWhenTheSiteSaysSo()
    {
        IMedia image = Media.CreateMedia("Utan rättigheter", Constants.System.Root, "Image", Admin);
        image.SetValue(Constants.Conventions.Media.File, "/media/guarded/bild.png");
        Media.Save(image);
        using HttpClient client = site.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(client, "/media/guarded/bild.png")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await AnswerAsync(client, $"{Api}media/item/{image.Key}")).Status);
        Media.Delete(image);
    }

    private async Task<IReadOnlyCollection<string>> OpenAddressesAsync(HttpClient client, Guid key)
    {
        Asset asset = Library.Find(key)!;
        Assert.True(Library.Decide(asset).IsDeliverable);
        IReadOnlyCollection<string> addresses = await new WaysOut(client, asset).FindAsync(
            $"{Api}media/items?id={key}", $"{Api}content?filter=properties[images]:{key}&expand=properties[$all]&take=100", $"/renditions/{key}");
        Assert.Contains(addresses, address => address.StartsWith($"/renditions/{key}/", StringComparison.Ordinal));
        return addresses;
    }

    private static async Task AssertAllAsync(HttpClient client, IReadOnlyCollection<string> addresses, HttpStatusCode expected, string? reason)
    {
        foreach (string address in addresses)
        {
            Answer answer = await AnswerAsync(client, address);
            Assert.True(expected == answer.Status, $"{address} answers {answer.Status}, not {expected}: {answer.Text[..Math.Min(answer.Text.Length, 200)]}");
            if (reason is not null && answer.Json is not null)
            {
                Assert.Equal(reason, answer.Json["reason"]?.GetValue<string>());
            }
        }
    }

    // Every route with the asset's names where it takes any, and places where files lie about.
    private IEnumerable<string> Guesses(Asset asset)
    {
        string[] names = [asset.Key.ToString(), asset.Path, asset.Url.TrimStart('/'), Uri.EscapeDataString(asset.Path)];
        IEnumerable<string> routes = site.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints)
            .OfType<RouteEndpoint>()
            .SelectMany(endpoint => names.Select(name => "/" + string.Join('/', endpoint.RoutePattern.PathSegments
                .Select(segment => segment.IsSimple && segment.Parts[0] is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : name))));
        string[] folders = ["", "App_Data/media/", "wwwroot/media/", "media-seed/", "MEDIA/", "media//", "media/./", "renditions/", "umbraco/media/"];
        return routes.Concat(folders.SelectMany(folder => names.Select(name => $"/{folder}{name}"))).Distinct();
    }

    private async Task<byte[]> ReadFileAsync(Asset asset)
    {
        await using Stream stream = site.Services.GetRequiredService<MediaFileManager>().FileSystem.OpenFile(asset.Path);
        using var bytes = new MemoryStream();
        await stream.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    // From the middle of the picture, where no metadata is.
    private static string Signature(byte[] file) => System.Text.Encoding.Latin1.GetString(file, file.Length / 2, 32);

    private static async Task<Answer> AnswerAsync(HttpClient client, string address)
    {
        using HttpResponseMessage response = await client.GetAsync(address);
        return await Answer.ReadAsync(response);
    }

    private DateTimeOffset EndOnTheClock(TimeSpan away)
    {
        DateTimeOffset end = site.Time.GetUtcNow() + away;
        end = new DateTimeOffset(end.Year, end.Month, end.Day, end.Hour, 30, 0, TimeSpan.Zero);
        return end;
    }

    private static DateTime Local(DateTimeOffset moment) =>
        DateTime.SpecifyKind(TimeZoneInfo.ConvertTime(moment, TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).DateTime, DateTimeKind.Unspecified);
}
