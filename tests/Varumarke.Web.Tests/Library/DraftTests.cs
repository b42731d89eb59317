using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>"May I?": drafts are judged by the rules and by the rights of our pictures in them, and hostile ones are answered in words.</summary>
[Collection(LibrarySiteTests.Name)]
public sealed class DraftTests(LibrarySite site) : IAsyncLifetime
{
    private const string Page = "/sv/prova";

    public Task InitializeAsync()
    {
        _ = site.Services;
        return site.IndexedAsync();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Text_OfAnOffice_IsToldWhatToChange()
    {
        (HttpStatusCode status, string page) = await SendAsync(Page, null, "Vederbörande skall erhålla kommunfullmäktiges ställningstagande avseende bygglovsansökningar. <script>alert(1)</script>");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("Något behöver ändras", page, StringComparison.Ordinal);
        Assert.Contains("”erhålla”: hellre ”få”", page, StringComparison.Ordinal);
        Assert.Contains("/sv/guide#tone", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", (await SendAsync(Page, null, "<script>alert(1)</script>", decode: false)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drawing_OffThePalette_NamesTheNearestColour()
    {
        const string Drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><rect width=\"10\" height=\"10\" fill=\"#ffffff\"/><text fill=\"#aaaaaa\">Hej</text><path fill=\"#ff00ff\" d=\"M0 0\"/></svg>";
        (_, string page) = await SendAsync("/en/may-i", Encoding.UTF8.GetBytes(Drawing), null);

        Assert.Contains("#ff00ff is not in the palette", page, StringComparison.Ordinal);
        Assert.Contains("Text in #aaaaaa on #ffffff reaches 2.3", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Picture_OfOurs_IsKnownBeforeAndAfterWithdrawal()
    {
        using HttpClient client = site.CreateClient();
        JsonNode renditions = await site.JsonAsync($"/api/v1/assets/{Seed.AutumnRiver}/renditions");
        string address = renditions["items"]!.AsArray().First(item => item!["mediaType"]!.GetValue<string>() == "image/jpeg" || item["url"]!.GetValue<string>().Contains(".jpg", StringComparison.Ordinal))!["url"]!.GetValue<string>();
        byte[] file = await client.GetByteArrayAsync(address);
        (_, string before) = await SendAsync(Page, file, null);
        Assert.Contains("Klarälven i höstfärger", before, StringComparison.Ordinal);

        using var withdrawn = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn"));
        (_, string after) = await SendAsync(Page, file, null);
        Assert.Contains("inte längre får användas", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Klarälven i höstfärger", after, StringComparison.Ordinal);

        using var draft = new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "draft"));
        (_, string hidden) = await SendAsync(Page, file, null);
        Assert.DoesNotContain("Våra bilder i utkastet", hidden, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7\nrubbish", HttpStatusCode.OK)]
    [InlineData("MZ not a picture", HttpStatusCode.BadRequest)]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"><rect <text fill=", HttpStatusCode.OK)]
    [InlineData("", HttpStatusCode.BadRequest)]
    public async Task File_Damaged_IsAnsweredInThePagesLanguage(string content, HttpStatusCode expected)
    {
        (HttpStatusCode status, string page) = await SendAsync(Page, Encoding.UTF8.GetBytes(content), null);

        Assert.Equal(expected, status);
        Assert.Contains("<html lang=\"sv\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sending_TooMuchOrNothing_IsRefusedInWords()
    {
        Assert.Equal(HttpStatusCode.BadRequest, (await SendAsync(Page, null, "  ")).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync(Page, null, new string('a', 100_001))).Status);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await SendAsync(Page, new byte[23 * 1024 * 1024], null)).Status);
        using HttpClient client = site.CreateClient();
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(Page, new StringContent("{}", Encoding.UTF8, "application/json"))).StatusCode);
        using var broken = new StringContent("--x\r\nbroken");
        broken.Headers.ContentType = MediaTypeHeaderValue.Parse("multipart/form-data; boundary=x");
        Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync(Page, broken)).StatusCode);
    }

    [Fact]
    public async Task Short_Address_LeadsToThePage()
    {
        using HttpClient client = site.CreateClient(new() { AllowAutoRedirect = false });

        Assert.Equal(Page, (await client.GetAsync("/prova")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/en/may-i")).StatusCode);
    }

    private async Task<(HttpStatusCode Status, string Page)> SendAsync(string path, byte[]? file, string? text, bool decode = true)
    {
        using HttpClient client = site.CreateClient();
        using var form = new MultipartFormDataContent();
        if (file is not null)
        {
            form.Add(new ByteArrayContent(file), "file", "utkast");
        }

        if (text is not null)
        {
            form.Add(new StringContent(text), "text");
        }

        using HttpResponseMessage answer = await client.PostAsync(path, form);
        string page = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, decode ? WebUtility.HtmlDecode(page) : page);
    }
}
