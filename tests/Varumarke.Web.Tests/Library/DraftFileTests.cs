using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Core.Assets;
using Varumarke.Core.Recalls;
using Varumarke.Testing;
using Varumarke.Web.Tests.DeliveryApi;
using Varumarke.Web.Tests.Rights;

namespace Varumarke.Web.Tests.Library;

/// <summary>What lies inside of drafts: our pictures in PDF pages, drawings and flat pictures, logos that are too small, colours; and files that mean harm.</summary>
public sealed class DraftFileTests(LibrarySite site) : IClassFixture<LibrarySite>, IAsyncLifetime
{
    private const string Page = "/sv/prova";
    private const string River = "Klarälven i höstfärger";
    private static readonly Guid Logo = new("c8d4d45f-eabc-5a6a-9586-f1a02d08481c");

    public async Task InitializeAsync()
    {
        _ = site.Services;
        await site.IndexedAsync();

        // What has been deliverable is written down in its own time.
        await Eventually.HoldsAsync(async () => (await site.Services.GetRequiredService<ReleasedAssets>().AllAsync(default)) is var all
            && all.Any(asset => asset.MediaKey == Seed.AutumnRiver && asset.PerceptualHash is not null) && all.Any(asset => asset.MediaKey == Logo && asset.PerceptualHash is not null));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Pdf_WithAPictureWithoutItsMarks_IsKnownByItsLooks_AlsoWhenItMayNotBeUsed()
    {
        byte[] pdf = Pdf(page => page.AddJpeg(Bare(Seed.AutumnRiver, 900), new PdfRectangle(50, 300, 450, 560)));
        (HttpStatusCode status, string before) = await SendAsync(Page, pdf);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains(River, before, StringComparison.Ordinal);
        Assert.Contains("Igenkänd på utseendet", before, StringComparison.Ordinal);

        using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "withdrawn")))
        {
            string after = (await SendAsync(Page, pdf)).Page;
            Assert.Contains("inte längre får användas", after, StringComparison.Ordinal);
            Assert.DoesNotContain(River, after, StringComparison.Ordinal);
        }

        using (new ChangedMedia(site.Media, Seed.AutumnRiver, ("approval", "draft")))
        {
            Assert.DoesNotContain("Våra bilder i utkastet", (await SendAsync(Page, pdf)).Page, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Drawing_WithAPictureInside_IsKnown()
    {
        string coded = Convert.ToBase64String(Bare(Seed.AutumnRiver, 600));
        string drawing = $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"200mm\" viewBox=\"0 0 400 300\"><image width=\"200\" height=\"120\" href=\"data:image/jpeg;base64,{coded}\"/></svg>";

        Assert.Contains(River, (await SendAsync(Page, Encoding.UTF8.GetBytes(drawing))).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FlatPicture_WithAPhotographOnAPage_IsKnownByThatPart()
    {
        using Image photo = Image.NewFromBuffer(Bare(Seed.AutumnRiver, 700));
        using Image canvas = Image.Black(1000, 1400, bands: 3).Linear([1], [255]).Cast(Enums.BandFormat.Uchar).Copy(interpretation: Enums.Interpretation.Srgb);
        using Image page = canvas.Insert(photo, 150, 200);
        (_, string verdict) = await SendAsync(Page, page.JpegsaveBuffer(q: 88, keep: Enums.ForeignKeep.None));

        Assert.Contains(River, verdict, StringComparison.Ordinal);
        Assert.Contains("Igenkänd på utseendet", verdict, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(40, false)]
    [InlineData(200, true)]
    public async Task Pdf_WithALogo_SaysWhetherItIsTooSmall(double points, bool isLarge)
    {
        byte[] pdf = Pdf(page => page.AddJpeg(Bare(Logo, null), new PdfRectangle(50, 700, 50 + points, 700 + (points / 4))));
        string verdict = (await SendAsync(Page, pdf)).Page;

        Assert.Contains(isLarge ? "vilket räcker (25 mm)" : "Den får inte vara smalare än 25 mm", verdict, StringComparison.Ordinal);
        Assert.Contains("/sv/guide#logos", verdict, StringComparison.Ordinal);
        Assert.Contains(isLarge ? "Inget som måste ändras" : "Något behöver ändras", verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drawing_WithALogoThatIsTurned_SaysThatItsSizeIsNotKnown()
    {
        string coded = Convert.ToBase64String(Bare(Logo, null));
        string drawing = $"<svg xmlns=\"http://www.w3.org/2000/svg\"><g transform=\"scale(0.1)\"><image width=\"200\" height=\"50\" href=\"data:image/jpeg;base64,{coded}\"/></g></svg>";
        string verdict = (await SendAsync("/en/may-i", Encoding.UTF8.GetBytes(drawing))).Page;

        Assert.Contains("is when it is printed or shown", verdict, StringComparison.Ordinal);
        Assert.DoesNotContain("may not be narrower", verdict, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pdf_WithAColourOffThePalette_NamesTheNearest()
    {
        byte[] pdf = Pdf(page =>
        {
            page.SetTextAndFillColor(255, 0, 255);
            page.DrawRectangle(new PdfPoint(10, 10), 200, 100, fill: true);
        });

        Assert.Contains("#ff00ff finns inte i paletten", (await SendAsync(Page, pdf)).Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_ThatEditorsAdviseAgainst_AreTheDictionarys()
    {
        IDictionaryItemService dictionary = site.Services.GetRequiredService<IDictionaryItemService>();
        ILanguage swedish = (await site.Services.GetRequiredService<ILanguageService>().GetAsync("sv-SE"))!;
        IDictionaryItem item = (await dictionary.GetAsync(Core.Drafts.PlainWords.Key))!;
        string before = item.GetTranslatedValue("sv-SE");
        Assert.Contains("erhålla = få", before, StringComparison.Ordinal);
        try
        {
            await SayAsync("kråkvinkel = avkrok\nutan mening\n= tomt");
            string page = await TextAsync("Vi bor i en kråkvinkel och kan erhålla post.");
            Assert.Contains("”kråkvinkel”: hellre ”avkrok”", page, StringComparison.Ordinal);
            Assert.DoesNotContain("”erhålla”:", page, StringComparison.Ordinal);
        }
        finally
        {
            await SayAsync(before);
        }

        async Task SayAsync(string words)
        {
            item.AddOrUpdateDictionaryValue(swedish, words);
            Assert.True((await dictionary.UpdateAsync(item, Constants.Security.SuperUserKey)).Success);
        }
    }

    public static TheoryData<string> Hostile => [.. HostileFiles().Keys];

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task File_ThatMeansHarm_IsAnsweredInWordsAndKeptNowhere(string name)
    {
        byte[] file = HostileFiles()[name];
        string[] before = Kept();
        long memory = GC.GetTotalAllocatedBytes();
        foreach (string address in (string[])[Page, "/en/may-i", "/r?lang=sv", "/r?lang=en"])
        {
            (HttpStatusCode status, string page) = await SendAsync(address, file);
            Assert.True(status is HttpStatusCode.OK or HttpStatusCode.BadRequest, $"{address} answers {status} to {name}");
            Assert.Contains(address.Contains("en", StringComparison.Ordinal) ? "<html lang=\"en\"" : "<html lang=\"sv\"", page, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", page, StringComparison.Ordinal);
        }

        Assert.Equal(before, Kept());
        Assert.True(GC.GetTotalAllocatedBytes() - memory < 1_500_000_000, $"{name} takes {GC.GetTotalAllocatedBytes() - memory} bytes.");
    }

    private string[] Kept() =>
    [
        .. ((string[])["media", "temporary"]).Select(folder => Path.Combine(site.Folder, folder)).Where(Directory.Exists)
            .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories)).Order(StringComparer.Ordinal),
    ];

    private static Dictionary<string, byte[]> HostileFiles()
    {
        byte[] zeros = Deflated(new byte[100 * 1024 * 1024]);
        byte[] png = [.. Tiny()];
        byte[] lying = [.. png];
        new byte[] { 0, 0, 0xf0, 0, 0, 0, 0xf0, 0 }.CopyTo(lying, 16);
        return new Dictionary<string, byte[]>
        {
            ["a page that unpacks to a hundred megabytes"] = RawPdf("/Contents 4 0 R", Stream("/Filter /FlateDecode", zeros)),
            ["a picture that unpacks to a hundred megabytes"] = RawPdf("/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>", Stream(string.Empty, "q 100 0 0 100 0 0 cm /I Do Q"u8.ToArray()), Stream("/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode", zeros)),
            ["a picture of 60000 by 60000 that is empty"] = RawPdf("/Contents 4 0 R /Resources << /XObject << /I 5 0 R >> >>", Stream(string.Empty, "q 100 0 0 100 0 0 cm /I Do Q"u8.ToArray()), Stream("/Type /XObject /Subtype /Image /Width 60000 /Height 60000 /ColorSpace /DeviceRGB /BitsPerComponent 8", [1, 2, 3])),
            ["a form that draws itself"] = RawPdf("/Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >>", Stream(string.Empty, "/F Do"u8.ToArray()), Stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>", "/F Do /F Do"u8.ToArray())),
            ["a PDF with a password"] = Locked(),
            ["a PDF whose pages go in a circle"] = Encoding.ASCII.GetBytes("%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 9 /Parent 2 0 R >>\nendobj\ntrailer\n<< /Root 1 0 R /Size 3 >>\nstartxref\n0\n%%EOF"),
            ["a PDF that is a picture"] = [.. "%PDF-1.7\n"u8, .. png],
            ["a picture that says it is huge"] = lying,
            ["a picture that ends early"] = png[..(png.Length / 2)],
            ["a drawing of entities"] = Encoding.ASCII.GetBytes("<?xml version=\"1.0\"?><!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\">" + string.Concat(Enumerable.Range(0, 20).Select(level => $"<!ENTITY b{level} \"{string.Concat(Enumerable.Repeat(level == 0 ? "&a;" : $"&b{level - 1};", 10))}\">")) + "]><svg xmlns=\"http://www.w3.org/2000/svg\"><text>&b19;</text></svg>"),
            ["a drawing with pictures that are none"] = Encoding.ASCII.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\">" + string.Concat(Enumerable.Repeat("<image width=\"1e999\" href=\"data:image/png;base64,AAAA!!!\"/><image width='9' href='data:image/png;base64,iVBORw0KGgo='/>", 2_000)) + "</svg>"),
            ["a drawing that fetches"] = Encoding.ASCII.GetBytes("<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"http://127.0.0.1:1/x.png\"/><use href=\"file:///etc/passwd\"/></svg>"),
        };
    }

    private static byte[] Tiny()
    {
        using Image grey = Image.Black(64, 64, bands: 3);
        return grey.PngsaveBuffer();
    }

    private static byte[] Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }

    private static byte[] Stream(string entries, byte[] content) =>
        [.. Encoding.ASCII.GetBytes($"<< /Length {content.Length} {entries} >>\nstream\n"), .. content, .. "\nendstream"u8];

    // One page, and what it names from object 4 on.
    private static byte[] RawPdf(string page, params byte[][] objects)
    {
        using var file = new MemoryStream();
        var places = new List<long>();
        void Write(string text) => file.Write(Encoding.ASCII.GetBytes(text));
        Write("%PDF-1.7\n");
        byte[][] all =
        [
            "<< /Type /Catalog /Pages 2 0 R >>"u8.ToArray(), "<< /Type /Pages /Kids [3 0 R] /Count 1 >>"u8.ToArray(),
            Encoding.ASCII.GetBytes($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 500 500] {page} >>"), .. objects,
        ];
        for (int number = 1; number <= all.Length; number++)
        {
            places.Add(file.Position);
            Write($"{number} 0 obj\n");
            file.Write(all[number - 1]);
            Write("\nendobj\n");
        }

        long table = file.Position;
        Write($"xref\n0 {all.Length + 1}\n0000000000 65535 f \n{string.Concat(places.Select(place => $"{place:D10} 00000 n \n"))}trailer\n<< /Root 1 0 R /Size {all.Length + 1} >>\nstartxref\n{table}\n%%EOF");
        return file.ToArray();
    }

    private static byte[] Locked()
    {
        string text = Encoding.Latin1.GetString(RawPdf("/Contents 4 0 R", Stream(string.Empty, "BT ET"u8.ToArray())));
        string word = string.Concat(Enumerable.Repeat("4a", 32));
        return Encoding.Latin1.GetBytes(text.Replace("trailer\n<<", $"trailer\n<< /ID [<{word}> <{word}>] /Encrypt << /Filter /Standard /V 2 /R 3 /Length 128 /P -44 /O <{word}> /U <{word}> >>", StringComparison.Ordinal));
    }

    private static byte[] Pdf(Action<PdfPageBuilder> fill)
    {
        using var builder = new PdfDocumentBuilder();
        fill(builder.AddPage(PageSize.A4));
        return builder.Build();
    }

    // As somebody's program saves it anew: another size, another quality, no metadata.
    private byte[] Bare(Guid key, int? width)
    {
        Asset asset = site.Services.GetRequiredService<IAssetLibrary>().Find(key)!;
        using System.IO.Stream stored = site.Services.GetRequiredService<MediaFileManager>().FileSystem.OpenFile(asset.Path);
        using var memory = new MemoryStream();
        stored.CopyTo(memory);
        using Image picture = Image.NewFromBuffer(memory.ToArray());
        using Image flat = picture.HasAlpha() ? picture.Flatten(background: [255, 255, 255]) : picture.Copy();
        using Image sized = width is { } wide ? flat.Resize((double)wide / flat.Width) : flat.Copy();
        return sized.JpegsaveBuffer(q: 85, keep: Enums.ForeignKeep.None);
    }

    private async Task<string> TextAsync(string text) => (await SendAsync(Page, new MultipartFormDataContent { { new StringContent(text), "text" } })).Page;

    private Task<(HttpStatusCode Status, string Page)> SendAsync(string path, byte[] file) =>
        SendAsync(path, new MultipartFormDataContent { { new ByteArrayContent(file), "file", "utkast" } });

    private async Task<(HttpStatusCode Status, string Page)> SendAsync(string path, MultipartFormDataContent form)
    {
        using HttpClient client = site.CreateClient();
        using (form)
        {
            using HttpResponseMessage answer = await client.PostAsync(path, form);
            return (answer.StatusCode, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()));
        }
    }
}
