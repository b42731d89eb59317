using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Varumarke.Core.Recalls;
using Varumarke.Testing;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>What was deliverable and may not be used any more is listed at once; what never was is not; and a thousand things are asked in one question.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed class RecallTests(LibrarySite site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task Recalls_AfterWithdrawal_NameTheKeyAndNothingElse_AndForgetItWhenItIsBack()
    {
        await ReleasedAsync(Seed.AutumnRiver);
        Assert.DoesNotContain(await KeysAsync(), key => key == Seed.AutumnRiver);
        using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"), ("publicReasonSv", "Fotografen har <b>ångrat</b> sig."), ("withdrawnReason", "Hemligt")))
        {
            JsonNode item = (await site.JsonAsync("/api/v1/recalls?lang=sv&limit=500"))["items"]!.AsArray().Single(each => each!["assetId"]!.GetValue<Guid>() == Seed.AutumnRiver)!;
            Assert.Equal("withdrawn", item["kind"]!.GetValue<string>());
            Assert.Equal("Fotografen har <b>ångrat</b> sig.", item["reason"]!.GetValue<string>());
            Assert.Equal(64, item["sha256"]![0]!.GetValue<string>().Length);
            using HttpClient client = site.CreateClient();
            string feed = await client.GetStringAsync("/api/v1/recalls.atom?lang=sv&limit=500");
            XElement entry = XDocument.Parse(feed).Root!.Elements(Atom + "entry").Single(each => each.Element(Atom + "id")!.Value.Contains($"{Seed.AutumnRiver:D}", StringComparison.Ordinal));
            Assert.Contains("Fotografen har <b>ångrat</b> sig.", entry.Element(Atom + "summary")!.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("höstfärger", feed + item, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Hemligt", feed + item, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await KeysAsync(), key => key == Seed.AutumnRiver);
    }

    [Fact]
    public async Task Recalls_OfWhatNeverWasDeliverable_AreNone()
    {
        IMedia[] never = [.. site.Media.GetPagedDescendants(-1, 0, 500, out _).Where(item => item.ContentType.Alias == "brandImage" && item.GetValue<string>("approval") is "withdrawn" or "draft" or "inReview")];
        Assert.NotEmpty(never);

        Assert.Empty((await KeysAsync()).Intersect(never.Select(item => item.Key)));
    }

    [Fact]
    public async Task Recalls_OfADeletedAsset_StayWithSubstituteUnsaid()
    {
        IMedia model = site.Media.GetById(Seed.AutumnRiver)!;
        IMedia picture = site.Media.CreateMedia("Ska bort", model.ParentId, "brandImage");
        foreach (string alias in (string[])["umbracoFile", "photographer", "rightsHolder", "licence", "madeHow", "legalBasis", "altTextSv"])
        {
            picture.SetValue(alias, model.GetValue(alias));
        }

        picture.SetValue("approval", "approved");
        Assert.True(site.Media.Save(picture).Success);
        await ReleasedAsync(picture.Key);
        site.Media.MoveToRecycleBin(picture);

        Assert.Contains(await KeysAsync(), key => key == picture.Key);
        await Eventually.HoldsAsync(async () => (await site.Services.GetRequiredService<ReleasedAssets>().AllAsync(default)).Any(version => version.MediaKey == picture.Key && version.GoneOn is not null));
    }

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=-1&limit=501")]
    [InlineData("?limit=99999999999999999999")]
    [InlineData("?since=05/06/2026")]
    [InlineData("?since=2026-11-29T08:00:00Z&since=2026-11-29")]
    [InlineData("?q=x&lang=de")]
    public async Task Recalls_AskedInNonsense_AreRefusedWithEveryFault(string query)
    {
        using HttpClient client = site.CreateClient();
        foreach (string path in (string[])["/api/v1/recalls", "/api/v1/recalls.atom"])
        {
            Answer answer = await Answer.ReadAsync(await client.GetAsync(path + query));
            Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
            Assert.NotEmpty(answer.Json!["errors"]!.AsArray());
        }
    }

    [Fact]
    public async Task Recalls_PageAfterTheLast_IsEmpty() => Assert.Empty((await site.JsonAsync("/api/v1/recalls?page=99999&since=2020-01-01"))["items"]!.AsArray());

    [Fact]
    public async Task Check_CodesAndHashes_AreAnsweredInTheirOrder()
    {
        await ReleasedAsync(Seed.AutumnRiver);
        using HttpClient client = site.CreateClient();
        using HttpResponseMessage taken = await client.PostAsJsonAsync("/api/v1/receipts", new { assetId = Seed.AutumnRiver, rendition = "web" });
        Assert.Equal("300", taken.Headers.GetValues("X-RateLimit-Limit").Single());
        JsonNode receipt = (await taken.Content.ReadFromJsonAsync<JsonNode>())!;
        string code = receipt["code"]!.GetValue<string>(), hash = receipt["sha256"]!.GetValue<string>();
        object question = new { codes = new[] { code.ToUpperInvariant(), "00000000000000000000", "'; --" }, hashes = new[] { hash, new string('0', 64), "x" } };

        JsonArray before = await CheckAsync(client, question);
        Assert.Equal([true, false, false, true, false, false], before.Select(item => item!["known"]!.GetValue<bool>()));
        Assert.True(before[0]!["mayBeUsed"]!.GetValue<bool>());
        Assert.True(before[3]!["mayBeUsed"]!.GetValue<bool>());
        Assert.Null(before[1]!["mayBeUsed"]);
        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));
        JsonArray after = await CheckAsync(client, question);
        Assert.False(after[0]!["mayBeUsed"]!.GetValue<bool>());
        Assert.False(after[3]!["mayBeUsed"]!.GetValue<bool>());
        Assert.DoesNotContain("höst", after.ToJsonString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Check_AThousandAtOnce_IsAnswered_AndOneMoreIsNot()
    {
        using HttpClient client = site.CreateClient();
        string[] many = [.. Enumerable.Range(0, 1000).Select(number => number.ToString("d20", System.Globalization.CultureInfo.InvariantCulture))];

        Assert.Equal(1000, (await CheckAsync(client, new { codes = many })).Count);
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsJsonAsync("/api/v1/receipts/check", new { codes = many, hashes = new[] { "x" } })).StatusCode);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"codes":[null]}""")]
    [InlineData("""{"codes":"x"}""")]
    [InlineData("""{"codes":[1]}""")]
    [InlineData("{")]
    [InlineData("")]
    public async Task Check_Nonsense_IsRefused(string body)
    {
        using HttpClient client = site.CreateClient();

        Answer answer = await Answer.ReadAsync(await client.PostAsync("/api/v1/receipts/check", new StringContent(body, Encoding.UTF8, "application/json")));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.NotNull(answer.Json!["detail"]);
    }

    private Task ReleasedAsync(Guid key) => Eventually.HoldsAsync(async () =>
        (await site.Services.GetRequiredService<ReleasedAssets>().AllAsync(default)).Any(version => version.MediaKey == key && version.GoneOn is null));

    private async Task<Guid[]> KeysAsync() => [.. (await site.JsonAsync("/api/v1/recalls?limit=500"))["items"]!.AsArray().Select(item => item!["assetId"]!.GetValue<Guid>())];

    private static async Task<JsonArray> CheckAsync(HttpClient client, object question)
    {
        using HttpResponseMessage answer = await client.PostAsJsonAsync("/api/v1/receipts/check", question);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonNode>())!["items"]!.AsArray();
    }
}
