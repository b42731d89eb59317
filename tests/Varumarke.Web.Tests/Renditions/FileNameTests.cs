using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Assets;
using Varumarke.Testing.Pictures;
using Varumarke.Web.Tests.Hosting;

namespace Varumarke.Web.Tests.Renditions;

/// <summary>Files of every name that a file system takes: they are served at the addresses that the APIs give.</summary>
[Collection(RenditionSiteTests.Name)]
public sealed class FileNameTests(RenditionSite site)
{
    private static readonly string[] Names =
    [
        "banner_1920x1080.jpg", "banner_1x1.jpg", "banner_10x10_20x20.jpg", "dubbel..punkt.jpg", "tre...punkter.jpg", "..början.jpg", ".dold.jpg", "slut .jpg",
        "två  blanksteg.jpg", " först.jpg", "plus+plus.jpg", "100%.jpg", "100%25.jpg", "%2e%2e.jpg", "a%2Fb.jpg", "nummer#1.jpg", "fråga?.jpg", "a&b=c.jpg", "semi;kolon.jpg",
        "citat'tecken.jpg", "citat\"tecken.jpg", "<b>.jpg", "pipa|.jpg", "stjärna*.jpg", "kol:on.jpg", "komma,komma.jpg", "hak[1].jpg", "klammer{x}.jpg", "~tilde.jpg", "dollar$.jpg",
        "klarälven.jpg", "klara\u0308lven.jpg", "ÅÄÖ.JPG", "łódź.jpg", "straße.jpg", "東京.jpg", "🎉.jpg", "🎉fest.jpg", "\u202Egnp.exe.jpg", "שלום.jpg", "con.jpg", "NUL.jpg", "COM1.jpg",
        "Bild.jpg", "bild.jpg", "BILD.jpg", "tab\tb.jpg", new string('a', 251) + ".jpg", new string('å', 125) + ".jpg", "-.jpg", "_.jpg", "a.b.c.d.jpg", "bild.png.jpg", "bild.jpeg",
    ];

    private static readonly JsonSerializerOptions AsItIs = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Lazy<byte[]> Picture = new(() => SamplePictures.Quarters(60, 40).JpegsaveBuffer(keep: Enums.ForeignKeep.None));

    [Fact]
    public async Task Import_AnyName_IsServed()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("varumarke-names-");
        try
        {
            var keys = new Dictionary<string, Guid>();
            foreach ((int index, string name) in Names.Index())
            {
                keys[name] = Guid.NewGuid();
                Write(folder.FullName, index, name, keys[name]);
            }

            string report = Path.Combine(folder.FullName, "report.json");
            await ProgramCommands.RunAsync(
                site.Services, TextWriter.Null, TextWriter.Null, "import", Path.Combine(folder.FullName, "config"), "--media", Path.Combine(folder.FullName, "media"), "--report", report);
            using var told = JsonDocument.Parse(await System.IO.File.ReadAllBytesAsync(report));

            var faults = new List<string>();
            foreach ((string name, Guid key) in keys)
            {
                // All hold the same picture, which is told; that one was not found would be told, too.
                JsonElement line = told.RootElement.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("key").GetString() == key.ToString());
                bool isTold = line.ToString().Contains("media folder", StringComparison.Ordinal) || line.GetProperty("outcome").GetString() == "failed";
                if (isTold || await FaultAsync(key) is not null)
                {
                    faults.Add($"{name}: {(isTold ? line.ToString() : await FaultAsync(key))}");
                }
            }

            Assert.True(faults.Count == 0, string.Join('\n', faults));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Upload_AnyName_IsServed()
    {
        IMediaService service = site.Services.GetRequiredService<IMediaService>();
        MediaFileManager files = site.Services.GetRequiredService<MediaFileManager>();
        var faults = new List<string>();
        foreach (string name in (string[])[.. Names, "styr\u0001tecken.jpg", "rad\nbrytning.jpg", "bak\\streck.jpg"])
        {
            IMedia media = service.CreateMedia("Namn", Constants.System.Root, "brandImage");
            IProperty property = media.Properties[Constants.Conventions.Media.File]!;
            string path = files.StoreFile(media, property.PropertyType, name, new MemoryStream(Picture.Value), null);
            media.SetValue(property.Alias, JsonSerializer.Serialize(new { src = files.FileSystem.GetUrl(path) }));
            media.SetValue("approval", "approved");
            media.DescribeRights();
            Assert.True(service.Save(media).Success);
            if (await FaultAsync(media.Key) is { } fault)
            {
                faults.Add($"{name}: {fault}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Get_ANameThatLooksLikeAThumbnails_IsTheItemsOwnFileAndNotThatOfAnother()
    {
        IMedia plain = Save("plain.jpg", "approved");
        string folder = Path.GetDirectoryName(Url(plain.Key))!.Replace('\\', '/');
        string address = $"{folder}/plain_100x100.jpg";
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(address)).Status);

        // Another item's file now has that very address, and that item may not leave.
        IMedia other = Save("other.jpg", "draft");
        MediaFileManager files = site.Services.GetRequiredService<MediaFileManager>();
        files.FileSystem.AddFile(files.FileSystem.GetRelativePath(address), new MemoryStream(Picture.Value));
        site.Edit(other.Key, media => media.SetValue(Constants.Conventions.Media.File, JsonSerializer.Serialize(new { src = address })));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(address)).Status);

        site.Edit(other.Key, media => media.SetValue("approval", "approved"));
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(address)).Status);
        site.Edit(other.Key, media => media.SetValue("approval", "withdrawn"));
        Assert.Equal(HttpStatusCode.Gone, (await site.GetAsync(address)).Status);
    }

    private IMedia Save(string name, string approval)
    {
        IMediaService service = site.Services.GetRequiredService<IMediaService>();
        MediaFileManager files = site.Services.GetRequiredService<MediaFileManager>();
        IMedia media = service.CreateMedia("Namn", Constants.System.Root, "brandImage");
        IProperty property = media.Properties[Constants.Conventions.Media.File]!;
        string path = files.StoreFile(media, property.PropertyType, name, new MemoryStream(Picture.Value), null);
        media.SetValue(property.Alias, JsonSerializer.Serialize(new { src = files.FileSystem.GetUrl(path) }));
        media.SetValue("approval", approval);
        media.DescribeRights();
        Assert.True(service.Save(media).Success);
        return media;
    }

    // Null when the item's file and its renditions are served at the addresses that the Delivery API gives, which hold nothing that ends an
    // address in a srcset, a query or a fragment.
    private async Task<string?> FaultAsync(Guid key)
    {
        FileAnswer item = await site.GetAsync($"/umbraco/delivery/api/v2/media/item/{key}");
        if (item.Status != HttpStatusCode.OK)
        {
            return $"the API answers {item.Status}";
        }

        using var json = JsonDocument.Parse(item.Bytes);
        string url = json.RootElement.GetProperty("url").GetString()!;
        if (json.RootElement.GetProperty("renditions").ValueKind == JsonValueKind.Null)
        {
            return $"no renditions of {url}";
        }

        JsonElement preset = json.RootElement.GetProperty("renditions").GetProperty("presets").GetProperty("thumb");
        string[] addresses = [url, preset.GetProperty("url").GetString()!, .. preset.GetProperty("srcset").GetString()!.Split(", ").Select(candidate => candidate.Split(' ')[0])];
        foreach (string address in addresses)
        {
            FileAnswer answer = await site.GetAsync(address);
            if (answer.Status != HttpStatusCode.OK || !answer.Type!.StartsWith("image/", StringComparison.Ordinal))
            {
                return $"{address} answers {answer.Status}";
            }

            if (address.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || "\"<>#?\\".Contains(letter, StringComparison.Ordinal)))
            {
                return $"{address} must be escaped";
            }
        }

        return null;
    }

    private string Url(Guid key) => site.Services.GetRequiredService<IAssetLibrary>().Find(key)!.Url;

    private static void Write(string folder, int index, string name, Guid key)
    {
        string place = string.Create(CultureInfo.InvariantCulture, $"{index:00000000}");
        Directory.CreateDirectory(Path.Combine(folder, "media", place));
        System.IO.File.WriteAllBytes(Path.Combine(folder, "media", place, name), Picture.Value);
        Directory.CreateDirectory(Path.Combine(folder, "config", "Media"));
        string value = JsonSerializer.Serialize(new { src = $"/media/{place}/{name}" }, AsItIs);
        string text = $"""
            <?xml version="1.0" encoding="utf-8"?>
            <Media Key="{key}" Alias="Namn {index}" Level="1">
              <Info>
                <Parent Key="00000000-0000-0000-0000-000000000000" />
                <Path>/Namn{index}</Path>
                <Trashed>false</Trashed>
                <ContentType>brandImage</ContentType>
                <CreateDate>2026-08-15T09:00:00</CreateDate>
                <NodeName Default="Namn {index}" />
                <SortOrder>{index}</SortOrder>
              </Info>
              <Properties>
                <approval><Value><![CDATA[approved]]></Value></approval>
                <altTextSv><Value><![CDATA[En bild]]></Value></altTextSv>
                <photographer><Value><![CDATA[Åsa Öberg]]></Value></photographer>
                <rightsHolder><Value><![CDATA[Hagfors kommun]]></Value></rightsHolder>
                <licence><Value><![CDATA[["municipal-terms"] ]]></Value></licence>
                <madeHow><Value><![CDATA[photograph]]></Value></madeHow>
                <legalBasis><Value><![CDATA[noPerson]]></Value></legalBasis>
                <umbracoFile><Value><![CDATA[{value}]]></Value></umbracoFile>
              </Properties>
            </Media>
            """;
        System.IO.File.WriteAllText(Path.Combine(folder, "config", "Media", $"namn-{place}.config"), text, new UTF8Encoding(true));
    }
}
