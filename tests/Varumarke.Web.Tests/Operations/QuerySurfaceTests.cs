using System.Text.Json.Nodes;
using CsCheck;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Renditions;

namespace Varumarke.Web.Tests.Operations;

/// <summary>Whatever anybody writes behind a public address: an answer, or a problem document that says what is wrong; never a fault of ours.</summary>
[Collection(RenditionSiteTests.Name)]
public sealed class QuerySurfaceTests(RenditionSite site)
{
    private const string Api = "/umbraco/delivery/api/v2/";
    private const int Requests = 600;

    private static readonly Gen<string> Odd = Gen.OneOfConst(
        "", " ", "0", "-1", "1", "40", "NaN", "Infinity", "300000", "4e2", "2147483648", "99999999999999999999", "1,1", "0.5,0.5", "2,2", "0,0,0,0", "null", "true",
        "%00", "%", "%zz", "%ff%fe", "%0d%0aSet-Cookie:x", "../..", "..%2f..%2f", "'", "\"", "<script>", "{}", "[", "]]]", "$all", "properties[", "properties[$all]",
        "properties[a[properties[b]]]", "children:", "children:/", "descendants:nowhere", "contentType:home", "name:", "name:desc", "updateDate:asc", "sv-SE", "xx",
        "crop", "max", "auto", "webp", "jpg", "tga", "red", "ff00ff80", "center", "lanczos3", "%F0%9F%98%80", "e%CC%81", "٣", "😀");

    private static readonly Gen<string> Value = Gen.Frequency(
        (4, Odd),
        (1, Gen.Select(Odd, Odd, (first, second) => first + second)),
        (1, Gen.Char[' ', 'ÿ'].Array[0, 30].Select(letters => Uri.EscapeDataString(new string(letters)))),
        (1, Gen.Int.Select(number => number.ToString(System.Globalization.CultureInfo.InvariantCulture))));

    private static readonly Gen<string> Name = Gen.Frequency(
        (8, Gen.OneOfConst(
            "width", "height", "rmode", "rxy", "ranchor", "rsampler", "rcolor", "compand", "orient", "format", "quality", "bgcolor", "v", "cc", "hmac", "autorotate", "download",
            "fetch", "filter", "sort", "skip", "take", "expand", "fields", "id", "WIDTH")),
        (1, Odd));

    // The test server itself refuses a null character in a path, as Kestrel does.
    private static readonly Gen<string> OddPart = Odd.Where(odd => !odd.Contains("%00", StringComparison.Ordinal));

    private static readonly Gen<string> Path = Gen.Frequency(
        (3, Gen.Const(RenditionSite.RiverFile)),
        (1, Gen.Const(RenditionSite.SymbolFile)),
        (1, Gen.Const(RenditionSite.ManualFile)),
        (1, OddPart.Select(odd => "/media/" + odd)),
        (2, Gen.OneOfConst("thumb.jpg", "thumb@200.auto", "card.0123456789abcdef.webp", "").Select(file => $"/renditions/{RenditionSite.River}/{file}")),
        (2, Gen.Select(OddPart, OddPart, (preset, format) => $"/renditions/{RenditionSite.River}/{preset}@{format}.{format}")),
        (1, OddPart.Select(odd => $"/renditions/{odd}/thumb.jpg")),
        (4, Gen.OneOfConst("content", "content/items", "media", "media/items", "content/item/", $"media/item/{RenditionSite.River}").Select(path => Api + path)),
        (2, Gen.Select(Gen.OneOfConst("content/item/", "media/item/", "content/", "media/", ""), OddPart, (path, odd) => Api + path + odd)));

    [Fact]
    public async Task Get_AnyQuery_IsAnAnswerOrAProblemThatSaysWhatIsWrong()
    {
        var surface = Gen.Select(Path, Gen.Select(Name, Value).Array[0, 5], Gen.Bool, Odd);
        await surface.SampleAsync(
            async (path, query, isSigned, language) =>
            {
                string url = path + (query.Length == 0 ? string.Empty : "?" + string.Join('&', query.Select(each => $"{each.Item1}={each.Item2}")));
                if (isSigned && query.Length > 0)
                {
                    url = RenditionSite.Sign(url, RenditionSite.NewKey, "new");
                }

                await AssertToldAsync(url, language);
            },
            iter: Requests,
            threads: 1);
    }

    private async Task AssertToldAsync(string url, string language)
    {
        FileAnswer answer = await site.GetAsync(url, ("Accept-Language", language), ("Start-Item", language), ("Accept", "application/json"));

        int status = (int)answer.Status;
        Assert.True(status is >= 200 and < 500, $"{url} answers {status}: {answer.Text[..Math.Min(answer.Text.Length, 300)]}");
        if (status >= 400)
        {
            Assert.True(answer.Type?.StartsWith("application/problem+json", StringComparison.Ordinal), $"{url} answers {status} as {answer.Type}.");
            JsonNode problem = answer.Json;
            Assert.Equal(status, problem["status"]!.GetValue<int>());
            Assert.NotEmpty(problem["title"]!.GetValue<string>());
            Assert.DoesNotContain("   at ", answer.Text, StringComparison.Ordinal);
        }
    }
}
