using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Varumarke.Core.Pictures;
using Varumarke.Core.Problems;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Requests;
using Varumarke.Renditions.Serving;

namespace Varumarke.Tests.Renditions.Serving;

/// <summary>Each problem that the routes of files can answer, as it goes out.</summary>
public class AssetProblemsTests
{
    private static readonly Dictionary<string, Func<HttpContext, Task>> Problems = new()
    {
        ["400"] = context => AssetProblems.FaultsAsync(context, [.. QueryFaults("?width=0&rmode=fit&cc=9")]),
        ["403 unsigned"] = context => AssetProblems.UnsignedAsync(context, false),
        ["403 wrong"] = context => AssetProblems.UnsignedAsync(context, true),
        ["404 file"] = context => AssetProblems.NotFoundAsync(context, AssetTexts.NoFile),
        ["404 preset"] = context => AssetProblems.UnknownAsync(context, new RequestFault("preset", null, AddressTexts.NoSuchPreset, [Wording.Name("card")])),
        ["405"] = AssetProblems.MethodNotAllowedAsync,
        ["413"] = context => AssetProblems.VerdictAsync(context, PictureVerdict.TooLarge(WorkshopTexts.TooSlow(TimeSpan.FromSeconds(1)))),
        ["415"] = context => AssetProblems.VerdictAsync(context, PictureVerdict.Corrupt(WorkshopTexts.Broken)),
        ["503"] = context => AssetProblems.BusyAsync(context, 2, AssetTexts.Busy),
    };

    public static TheoryData<string> Names => [.. Problems.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Written_InEachLanguage_DiffersOnlyInWhatPeopleRead(string name)
    {
        (HttpResponse unasked, JsonElement plain) = await WriteAsync(name, null);
        (HttpResponse english, JsonElement inEnglish) = await WriteAsync(name, "en-GB");
        (HttpResponse swedish, JsonElement inSwedish) = await WriteAsync(name, "sv-SE,sv;q=0.9,en;q=0.5");

        Assert.Equal(plain.GetRawText(), inEnglish.GetRawText());
        Assert.Equal(("en", "en", "sv"), (Language(unasked), Language(english), Language(swedish)));
        Assert.All((HttpResponse[])[unasked, english, swedish], response =>
        {
            Assert.Equal(name[..3], response.StatusCode.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.Equal("Accept-Language", response.Headers.Vary);
            Assert.Equal("no-store", response.Headers.CacheControl);
        });
        foreach (string told in (string[])["title", "detail"])
        {
            Assert.NotEmpty(inSwedish.GetProperty(told).GetString()!);
            Assert.NotEqual(inEnglish.GetProperty(told).GetString(), inSwedish.GetProperty(told).GetString());
        }

        foreach (string read in (string[])["type", "status", "parameter"])
        {
            Assert.Equal(Raw(inEnglish, read), Raw(inSwedish, read));
        }
    }

    [Fact]
    public async Task Written_Faults_EachIsToldInSwedishAndNamesStayAsTheyAre()
    {
        (_, JsonElement problem) = await WriteAsync("400", "sv");

        Assert.Equal("'width' kan inte vara '0'. (2 till i 'errors'.)", problem.GetProperty("detail").GetString());
        Assert.Equal("1 till 5000", problem.GetProperty("allowed")[0].GetString());
        Assert.All(problem.GetProperty("errors").EnumerateArray(), error => Assert.Contains("kan inte vara", error.GetProperty("detail").GetString(), StringComparison.Ordinal));
        Assert.Contains("boxpad", problem.GetProperty("errors")[1].GetProperty("allowed").EnumerateArray().Select(each => each.GetString()));
    }

    private static IReadOnlyList<RequestFault> QueryFaults(string query)
    {
        ImageQueryReader.Read(query, 5000, out IReadOnlyList<RequestFault> faults);
        return faults;
    }

    private static string? Language(HttpResponse response) => response.Headers.ContentLanguage;

    private static string? Raw(JsonElement problem, string name) => problem.TryGetProperty(name, out JsonElement value) ? value.GetRawText() : null;

    private static async Task<(HttpResponse Response, JsonElement Problem)> WriteAsync(string name, string? acceptLanguage)
    {
        var context = new DefaultHttpContext();
        using var body = new MemoryStream();
        context.Response.Body = body;
        context.Request.Method = HttpMethods.Get;
        context.Request.Headers.AcceptLanguage = acceptLanguage;
        await Problems[name](context);
        return (context.Response, JsonDocument.Parse(body.ToArray()).RootElement);
    }
}
