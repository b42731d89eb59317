using System.Net;

namespace Varumarke.Web.Tests.DeliveryApi;

[Collection(SeededHostCollection.Name)]
public class ContentItemTests(SeededHost host)
{
    private const string Path = "content/item/varumarket/styrkor/modigt-folk";

    [Fact]
    public async Task Item_ByPath_HasUmbracosShape()
    {
        Answer answer = await host.GetAsync(Path);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(
            ["contentType", "name", "createDate", "updateDate", "route", "id", "properties", "cultures"],
            answer.Json!.AsObject().Select(member => member.Key));
        Assert.Equal("strength", answer.Json["contentType"]!.GetValue<string>());
        Assert.Equal(Seed.BoldFolk, answer.Json["id"]!.GetValue<Guid>());
        Assert.Equal("hem", answer.Json["route"]!["startItem"]!["path"]!.GetValue<string>());
        Assert.Equal(["en-GB", "sv-SE"], answer.Json["cultures"]!.AsObject().Select(member => member.Key).Order());
    }

    [Fact]
    public async Task Item_SwedishText_IsNotEscaped()
    {
        Answer answer = await host.GetAsync(Path);

        Assert.Contains("Modigt fôlk", answer.Text, StringComparison.Ordinal);
        Assert.Contains("Här får du prova.", answer.Text, StringComparison.Ordinal);
        Assert.Equal("application/json; charset=utf-8", answer.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Item_ByKey_IsTheSameAsByPath()
    {
        Answer byPath = await host.GetAsync(Path);
        Answer byKey = await host.GetAsync($"content/item/{Seed.BoldFolk}");

        Assert.Equal(byPath.Text, byKey.Text);
        Assert.Equal(byPath.ETag, byKey.ETag);
    }

    [Fact]
    public async Task Item_RoutePath_LeadsBackToTheItem()
    {
        Answer first = await host.GetAsync($"content/item/{Seed.BoldFolk}");
        Answer again = await host.GetAsync("content/item" + first.Json!["route"]!["path"]!.GetValue<string>());

        Assert.Equal(first.Text, again.Text);
    }

    [Fact]
    public async Task Item_EnglishPath_IsFoundInEnglish()
    {
        Answer byKey = await host.GetAsync($"content/item/{Seed.BoldFolk}", ("Accept-Language", "en-GB"));
        string path = byKey.Json!["cultures"]!["en-GB"]!["path"]!.GetValue<string>();

        Answer byPath = await host.GetAsync("content/item" + path, ("Accept-Language", "en-GB"));

        Assert.Contains("bold-folk", path, StringComparison.Ordinal);
        Assert.Equal(byKey.Text, byPath.Text);
    }

    [Fact]
    public async Task Item_ProofPointsInBlocks_AreShown()
    {
        Answer answer = await host.GetAsync(Path);

        var block = answer.Json!["properties"]!["proofPoints"]!["items"]![0]!["content"]!;
        Assert.Equal("proofPoint", block["contentType"]!.GetValue<string>());
        Assert.NotEmpty(block["properties"]!.AsObject());
    }

    [Fact]
    public async Task Item_InEnglish_IsEnglish()
    {
        Answer answer = await host.GetAsync($"content/item/{Seed.BoldFolk}", ("Accept-Language", "en-GB"));

        Assert.Equal("Bold folk", answer.Json!["name"]!.GetValue<string>());
        Assert.StartsWith("Here you get to try.", answer.Json["properties"]!["promise"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Item_BrowsersLanguageList_IsTheDefaultLanguage()
    {
        Answer answer = await host.GetAsync($"content/item/{Seed.BoldFolk}", ("Accept-Language", "en-GB,en;q=0.9"));

        Assert.Equal("Modigt fôlk", answer.Json!["name"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("content/item/finns/inte")]
    [InlineData("content/item/3fa85f64-5717-4562-b3fc-2c963f66afa6")]
    [InlineData("content/item/preview-d7139a4a-4eb1-5925-9cc8-c3d2df121c78")]
    [InlineData("content/item/%01%7f")]
    [InlineData("content/item/..%2f..%2fetc")]
    public async Task Item_NotThere_IsAProblem(string path)
    {
        Answer answer = await host.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.Equal("application/problem+json", answer.Headers["Content-Type"]);
    }

    [Fact]
    public async Task Item_KnownETag_Is304WithoutBody()
    {
        Answer first = await host.GetAsync(Path);
        Answer second = await host.GetAsync(Path, ("If-None-Match", first.ETag!));
        Answer weak = await host.GetAsync(Path, ("If-None-Match", $"\"other\", W/{first.ETag}"));
        Answer other = await host.GetAsync(Path, ("If-None-Match", "\"other\""));

        Assert.Equal(HttpStatusCode.NotModified, second.Status);
        Assert.Empty(second.Text);
        Assert.Equal(first.ETag, second.ETag);
        Assert.Equal(HttpStatusCode.NotModified, weak.Status);
        Assert.Equal(HttpStatusCode.OK, other.Status);
    }

    [Fact]
    public async Task Item_StartItem_IsFoundBelowIt()
    {
        Answer answer = await host.GetAsync(Path, ("Start-Item", "hem"));
        Answer byKey = await host.GetAsync(Path, ("Start-Item", Seed.Home.ToString()));
        Answer unknown = await host.GetAsync(Path, ("Start-Item", "unknown"));

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(answer.Text, byKey.Text);
        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal("Start-Item", unknown.Json!["parameter"]!.GetValue<string>());
    }

    [Fact]
    public async Task Item_PicturesUnexpanded_HaveNoProperties()
    {
        Answer answer = await host.GetAsync(Path);

        var picture = answer.Json!["properties"]!["images"]![0]!;
        Assert.Empty(picture["properties"]!.AsObject());
        Assert.Equal("brandImage", picture["mediaType"]!.GetValue<string>());
        Assert.StartsWith("/media/", picture["url"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.True(picture["width"]!.GetValue<int>() > 0);
    }

    [Fact]
    public async Task Item_PicturesExpanded_HaveProperties()
    {
        Answer answer = await host.GetAsync(Path + "?expand=properties[images]");

        var properties = answer.Json!["properties"]!["images"]![0]!["properties"]!.AsObject();
        Assert.Contains("altTextSv", properties.Select(member => member.Key));
        Assert.DoesNotContain("umbracoFile", properties.Select(member => member.Key));
    }

    [Fact]
    public async Task Item_Fields_LimitsOnEveryLevel()
    {
        Answer answer = await host.GetAsync(Path + "?fields=properties[promise,images[properties[altTextSv]]]&expand=properties[images]");

        Assert.Equal(["images", "promise"], answer.Json!["properties"]!.AsObject().Select(member => member.Key).Order());
        Assert.Equal(["altTextSv"], answer.Json["properties"]!["images"]![0]!["properties"]!.AsObject().Select(member => member.Key));
    }

    [Fact]
    public async Task Item_AllToDepth_IsAnswered()
    {
        Answer answer = await host.GetAsync($"content/item/{Seed.Home}?expand=properties[$all]&depth=5");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
    }

    [Theory]
    [InlineData("?expand=properties[", "expand")]
    [InlineData("?fields=promise", "fields")]
    [InlineData("?expand=properties[$all]&depth=99", "depth")]
    public async Task Item_BadShape_NamesTheParameter(string query, string parameter)
    {
        Answer answer = await host.GetAsync(Path + query);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(parameter, answer.Json!["parameter"]!.GetValue<string>());
    }

    [Fact]
    public async Task Item_QueryOfAMegabyte_IsRefused()
    {
        Answer answer = await host.GetAsync(Path + "?expand=" + new string('x', 100_000));

        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.Status);
    }

    [Fact]
    public async Task Items_ByKeys_KeepsTheOrderAsked()
    {
        Answer answer = await host.GetAsync($"content/items?id={Seed.GoodFood}&id={Guid.NewGuid()}&id={Seed.BoldFolk}&id={Seed.GoodFood}");

        Assert.Equal([Seed.GoodFood, Seed.BoldFolk], answer.Json!.AsArray().Select(item => item!["id"]!.GetValue<Guid>()));
    }

    [Fact]
    public async Task Items_MalformedKey_NamesTheParameter()
    {
        Answer answer = await host.GetAsync("content/items?id=abc");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("id", answer.Json!["parameter"]!.GetValue<string>());
    }

    [Fact]
    public async Task Preview_WithoutKey_IsUnauthorized()
    {
        Answer without = await host.GetAsync(Path, ("Preview", "true"));
        Answer with = await host.GetAsync(Path, ("Preview", "true"), ("Api-Key", "test-key"));

        Assert.Equal(HttpStatusCode.Unauthorized, without.Status);
        Assert.Equal(HttpStatusCode.OK, with.Status);
        Assert.Equal("no-store", with.Headers["Cache-Control"]);
    }

    [Fact]
    public async Task Item_FromAllowedOrigin_SaysSo()
    {
        Answer allowed = await host.GetAsync(Path, ("Origin", "https://hagfors.example.se"));
        Answer other = await host.GetAsync(Path, ("Origin", "https://elsewhere.example"));

        Assert.Equal("https://hagfors.example.se", allowed.Headers["Access-Control-Allow-Origin"]);
        Assert.False(other.Headers.ContainsKey("Access-Control-Allow-Origin"));
        Assert.Contains("Origin", other.Headers["Vary"], StringComparison.Ordinal);
    }
}
