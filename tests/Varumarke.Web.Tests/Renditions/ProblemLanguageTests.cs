namespace Varumarke.Web.Tests.Renditions;

/// <summary>Whoever gets no file is told why in their own language, whatever the reason.</summary>
[Collection(RenditionSiteTests.Name)]
public sealed class ProblemLanguageTests(RenditionSite site)
{
    private const string River = RenditionSite.RiverFile;

    [Theory]
    [InlineData("GET", River + "?width=0", 400, "Felaktig förfrågan", "'width' kan inte vara '0'.")]
    [InlineData("GET", "/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289/card.tga", 400, "Felaktig förfrågan", "filformatet")]
    [InlineData("GET", "/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289/card@7.jpg", 400, "Felaktig förfrågan", "bredden")]
    [InlineData("GET", River + "?width=100", 403, "Inte tillåtet", "behöver en signatur")]
    [InlineData("GET", River + "?width=100&hmac=00", 403, "Inte tillåtet", "hör inte till den här adressen")]
    [InlineData("GET", "/media/finns/inte.jpg", 404, "Finns inte", "Det finns ingen sådan fil.")]
    [InlineData("GET", "/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289/affisch.jpg", 404, "Finns inte", "inget sådant förval")]
    [InlineData("GET", "/renditions/finns/inte/alls", 404, "Finns inte", "En adress är")]
    [InlineData("POST", River, 405, "Metoden är inte tillåten", "bara läsas")]
    [InlineData("GET", "/finns/inte", 404, "Finns inte", "ingenting på den här adressen")]
    [InlineData("DELETE", "/", 405, "Metoden är inte tillåten", "DELETE går inte här. Tillåtet: GET, HEAD.")]
    public async Task Problem_ToAReaderOfSwedish_IsInSwedish(string method, string path, int status, string title, string detail)
    {
        FileAnswer swedish = await SendAsync(method, path, "sv-SE,sv;q=0.9,en;q=0.8");
        FileAnswer english = await SendAsync(method, path, "en-GB,en;q=0.9,sv;q=0.8");
        FileAnswer unasked = await SendAsync(method, path, null);

        AssertProblem(swedish, status, "sv");
        AssertProblem(english, status, "en");
        AssertProblem(unasked, status, "en");
        Assert.Equal(title, swedish.Json["title"]!.GetValue<string>());
        Assert.Contains(detail, swedish.Json["detail"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.DoesNotContain(detail, english.Text, StringComparison.Ordinal);
        Assert.Equal(english.Text, unasked.Text);
    }

    [Theory]
    [InlineData("Range", "bytes=99999999-", 416, "Den delen finns inte", "ingen sådan del")]
    [InlineData("If-Match", "\"another\"", 412, "Villkoret är inte uppfyllt", "If-Match")]
    public async Task Condition_ThatCannotBeMet_IsAProblemInTheReadersLanguage(string header, string value, int status, string title, string detail)
    {
        foreach (string path in (string[])[River, "/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289/thumb.jpg", "/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289/thumb.jpg"])
        {
            FileAnswer answer = await site.GetAsync(path, (header, value), ("Accept-Language", "sv"));

            AssertProblem(answer, status, "sv");
            Assert.Equal(title, answer.Json["title"]!.GetValue<string>());
            Assert.Contains(detail, answer.Json["detail"]!.GetValue<string>(), StringComparison.Ordinal);
            Assert.Equal("no-store", answer["Cache-Control"]);
            Assert.Null(answer["Content-Disposition"]);
        }
    }

    [Fact]
    public async Task Gone_ToAReaderOfSwedish_IsInSwedish()
    {
        Guid key = RenditionSite.KeyOf("bruket-i-kvallssol");
        site.Edit(key, media => media.SetValue("approval", "withdrawn"));
        try
        {
            FileAnswer answer = await SendAsync("GET", $"/renditions/{key}/card.jpg", "sv");

            AssertProblem(answer, 410, "sv");
            Assert.Equal("Får inte längre användas", answer.Json["title"]!.GetValue<string>());
        }
        finally
        {
            site.Edit(key, media => media.SetValue("approval", "approved"));
        }
    }

    [Fact]
    public async Task Picture_WhateverTheLanguage_DoesNotVaryByIt()
    {
        FileAnswer answer = await SendAsync("GET", "/renditions/62032cf6-0b87-5dd9-a726-38b2c9289289/thumb.jpg", "sv");

        Assert.Equal(200, (int)answer.Status);
        Assert.Null(answer["Vary"]);
        Assert.Null(answer["Content-Language"]);
    }

    private static void AssertProblem(FileAnswer answer, int status, string language)
    {
        Assert.Equal(status, (int)answer.Status);
        Assert.Equal("application/problem+json", answer.Type);
        Assert.Equal(status, answer.Json["status"]!.GetValue<int>());
        Assert.Equal(language, answer["Content-Language"]);
        Assert.Contains("Accept-Language", answer["Vary"], StringComparison.Ordinal);
    }

    private async Task<FileAnswer> SendAsync(string method, string path, string? language)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        return language is null ? await site.SendAsync(request) : await site.SendAsync(request, ("Accept-Language", language));
    }
}
