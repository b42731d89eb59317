using System.Net;
using System.Text.Json.Nodes;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>What is found, in which words, and what is never told.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed class SearchTests(LibrarySite site) : IAsyncLifetime
{
    private const string River = "Klarälven i höstfärger";

    public Task InitializeAsync()
    {
        _ = site.Services;
        return site.IndexedAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("klarälven höst")]
    [InlineData("klaralven host")]
    [InlineData("Klarälvens björkarna")]
    [InlineData("\"gula björkar\"")]
    [InlineData("höstfär")]
    [InlineData("björkar -vinter")]
    public async Task Search_WordsOfAPicture_FindIt(string question) =>
        Assert.Contains(River, await site.TitlesAsync(question, rest: "&kind=image"));

    [Theory]
    [InlineData("björkar -klarälven")]
    [InlineData("\"björkar gula\"")]
    public async Task Search_WordsThatItLacksOrMustNotHold_DoNotFindIt(string question) =>
        Assert.DoesNotContain(River, await site.TitlesAsync(question, rest: "&kind=image"));

    [Theory]
    [InlineData("höst finnsintealls")]
    [InlineData("klarälven kylskåpsmagnet höst")]
    [InlineData("klarälvsmagnet")]
    public async Task Search_WordsThatNothingHoldsTogether_FindsWhatHoldsSomeAndSaysSo(string question)
    {
        JsonNode answer = await site.JsonAsync($"/api/v1/assets?lang=sv&kind=image&q={Uri.EscapeDataString(question)}");

        Assert.True(answer["isPartial"]!.GetValue<bool>());
        Assert.Contains(River, answer["items"]!.AsArray().Select(item => item!["title"]!.GetValue<string>()));
        using HttpClient client = site.CreateClient();
        Assert.Contains("närmast", WebUtility.HtmlDecode(await client.GetStringAsync("/sv/bibliotek?kind=image&q=" + Uri.EscapeDataString(question))), StringComparison.Ordinal);
        Assert.DoesNotContain(River, await client.GetStringAsync("/api/v1/search/feed?lang=sv&kind=image&q=" + Uri.EscapeDataString(question)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("höst finnsintealls -klarälven")]
    [InlineData("\"gula björkar\" finnsintealls -höst")]
    [InlineData("\"finns intealls\" höst")]
    public async Task Search_WithSomeWords_StillKeepsOutWhatMustNotAndHoldsPhrases(string question) =>
        Assert.DoesNotContain(River, await site.TitlesAsync(question, rest: "&kind=image"));

    [Theory]
    [InlineData("höstbilder")]
    [InlineData("höstfoto")]
    [InlineData("foto höst")]
    [InlineData("liggande bild höst")]
    [InlineData("bild på klarälven")]
    [InlineData("har ni bilder på klarälven")]
    public async Task Search_AsPeopleAskForPictures_FindsThemByWhatTheyAre(string question)
    {
        JsonNode answer = await site.JsonAsync($"/api/v1/assets?lang=sv&q={Uri.EscapeDataString(question)}");

        Assert.Null(answer["isPartial"]);
        Assert.Contains(River, answer["items"]!.AsArray().Select(item => item!["title"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("winter forest", "Vinterskog")]
    [InlineData("market square", "Marknad på torget")]
    public async Task Search_InEnglish_FindsPicturesWhoseNamesAreSwedish(string question, string title) =>
        Assert.Contains(title, await site.TitlesAsync(question, "en", "&kind=image"));

    [Fact]
    public async Task Search_MisspeltWord_NamesTheWordThatIsMeant()
    {
        JsonNode answer = await site.JsonAsync("/api/v1/search?lang=sv&q=vinterskgo");

        Assert.Equal(0, answer["total"]!.GetValue<int>());
        Assert.Equal("vinterskog", answer["didYouMean"]!.GetValue<string>());
    }

    [Fact]
    public async Task Search_Documents_AreFoundInTheirLanguage()
    {
        Assert.Contains("Naturens kraft", await site.TitlesAsync("naturens kraft", rest: "&language=sv"));
        Assert.Contains("The power of nature", await site.TitlesAsync("power of nature", "en", "&language=en"));
        Assert.DoesNotContain("Naturens kraft", await site.TitlesAsync("naturens kraft", "en", "&language=en"));
    }

    [Fact]
    public async Task Search_Facets_CountWhatTheirFilterWouldFind()
    {
        JsonNode all = await site.JsonAsync("/api/v1/assets?lang=sv&kind=image&season=winter");

        Assert.All(all["facets"]!.AsObject().SelectMany(facet => facet.Value!.AsArray().Select(value => (facet.Key, Value: value!))), facet =>
        {
            string own = facet.Key is "season" or "kind" ? string.Empty : "&season=winter&kind=image";
            string rest = facet.Key == "season" ? "&kind=image" : facet.Key == "kind" ? "&season=winter" : own;
            JsonNode filtered = site.JsonAsync($"/api/v1/assets?lang=sv&{facet.Key}={Uri.EscapeDataString(facet.Value["value"]!.GetValue<string>())}{rest}").GetAwaiter().GetResult();
            Assert.Equal(facet.Value["count"]!.GetValue<int>(), filtered["total"]!.GetValue<int>());
        });
    }

    [Fact]
    public async Task Search_Pages_HoldEachHitOnce()
    {
        JsonNode first = await site.JsonAsync("/api/v1/assets?limit=10"), answer = first;
        var ids = new List<string>();
        while (true)
        {
            ids.AddRange(answer["items"]!.AsArray().Select(item => item!["id"]!.GetValue<string>()));
            if (answer["links"]!["next"] is not { } next)
            {
                break;
            }

            answer = await site.JsonAsync(next.GetValue<string>());
        }

        Assert.Equal(first["total"]!.GetValue<int>(), ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("title_sv:* AND [a TO z] OR NOT")]
    [InlineData("*")]
    [InlineData("((((")]
    [InlineData("' OR 1=1 --")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("🎉🎉 👨‍👩‍👧")]
    [InlineData("שלום \u202Eedispu")]
    [InlineData("- -- -\"")]
    [InlineData("\0\u0001")]
    public async Task Search_Hostile_IsAnswered(string question)
    {
        using HttpClient client = site.CreateClient();
        foreach (string path in (string[])["/api/v1/search?q=", "/api/v1/suggest?q=", "/sv/sok?q=", "/sv/bibliotek?q="])
        {
            using HttpResponseMessage answer = await client.GetAsync(path + Uri.EscapeDataString(question));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.DoesNotContain("<script>alert", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("page=0", "page")]
    [InlineData("page=99999", "page")]
    [InlineData("limit=1000", "limit")]
    [InlineData("sort=best", "sort")]
    [InlineData("lang=de", "lang")]
    [InlineData("flavour=red", "flavour")]
    [InlineData("q=a&q=b", "q")]
    public async Task Search_BadParameter_IsNamed(string query, string parameter)
    {
        using HttpClient client = site.CreateClient();
        Answer answer = await Answer.ReadAsync(await client.GetAsync("/api/v1/search?" + query));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(parameter, answer.Json!["parameter"]!.GetValue<string>());
    }

    [Fact]
    public async Task Search_TenThousandCharacters_IsRefusedInWords()
    {
        using HttpClient client = site.CreateClient();
        string query = "?q=" + new string('å', 1_000);
        Answer api = await Answer.ReadAsync(await client.GetAsync("/api/v1/search" + query));
        using HttpResponseMessage page = await client.GetAsync("/sv/sok" + query);

        Assert.Equal(HttpStatusCode.BadRequest, api.Status);
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        using HttpResponseMessage longest = await client.GetAsync("/api/v1/search?q=" + new string('a', 10_000));
        Assert.True((int)longest.StatusCode is 400 or 414, longest.StatusCode.ToString());
    }

    [Fact]
    public async Task Search_WithdrawnPicture_IsGoneFromEverythingAtOnce()
    {
        await site.IndexedAsync();
        int before = (await site.JsonAsync("/api/v1/assets?kind=image"))["total"]!.GetValue<int>();

        using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn")))
        {
            // Not waited for: the gates answer before the index is written.
            Assert.DoesNotContain(River, await site.TitlesAsync("höstfärger"));
            Assert.Equal(before - 1, (await site.JsonAsync("/api/v1/assets?kind=image"))["total"]!.GetValue<int>());
            Assert.DoesNotContain("höstfärger", (await site.JsonAsync("/api/v1/suggest?lang=sv&q=höstf"))["suggestions"]!.AsArray().Select(word => word!.GetValue<string>()));
            using HttpClient client = site.CreateClient();
            Assert.DoesNotContain($"{Seed.AutumnRiver:N}", await client.GetStringAsync("/sitemap.xml"), StringComparison.Ordinal);
        }

        await site.IndexedAsync();
        Assert.Contains(River, await site.TitlesAsync("höstfärger"));
    }

    [Fact]
    public async Task Search_PictureWhoseRightEnds_IsGoneAtThatMinute()
    {
        DateTimeOffset end = site.Time.GetUtcNow().AddHours(2);
        string written = TimeZoneInfo.ConvertTime(end, TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm")).ToString("yyyy-MM-dd HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture);
        using var ends = new ChangedMedia(site.Media, Seed.AutumnRiver, ("deliverableTo", DateTime.Parse(written, System.Globalization.CultureInfo.InvariantCulture)));
        await site.IndexedAsync();
        Assert.Contains(River, await site.TitlesAsync("höstfärger"));

        site.Time.Advance(TimeSpan.FromHours(2));

        Assert.DoesNotContain(River, await site.TitlesAsync("höstfärger"));
    }
}
