using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Pictures;
using Varumarke.Core.Uploads;

namespace Varumarke.Tests.Intake.Door;

public sealed class UploadDoorTests
{
    public static TheoryData<string, byte[]> Good => new()
    {
        { "bild.jpg", Files.Jpeg },
        { "BILD.JPEG", Files.Jpeg },
        { "bild.png", Files.Png },
        { "bild.gif", Files.Gif },
        { "bild.webp", Files.WebP },
        { "logotyp.svg", Files.Svg },
        { "manual.pdf", Files.Pdf },
        { "manual.ai", Files.Pdf },
        { "allt.zip", Files.Zip() },
        { "text.docx", Files.Zip("word/document.xml") },
        { "brev.doc", Files.Zip("word/document.xml") },
        { "brev.doc", Files.Text("{\\rtf1 Hej}") },
        { "brev.doc", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "last.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0] },
        { "film.mp4", Files.Mp4 },
        { "film.mov", Files.Mp4 },
        { "läsmig.txt", Files.Text("Hej <b>du</b>, läs detta.") },
        { "tabell.csv", Encoding.Latin1.GetBytes("år;värde\n1;2") },
        { "ljud.mp3", [0xFF, 0xF3, 1, 2, 3] },
        { "ljud.weba", Files.WebM },
        { "ljud.mka", Files.WebM },
        { "ljud.opus", [.. "OggS"u8, 0, 2, 0, 0] },
        { "ljud.oga", [.. "OggS"u8, 0, 2, 0, 0] },
        { "plan.indd", [6, 6, 0xED, 0xF5, 0xD8, 0x1D] },
        { "kamera.jpg", [.. Files.Jpeg, .. Files.Jpeg] },
        { "rörlig.jpg", [.. Files.Jpeg, .. Files.Mp4] },
        { "fylld.jpg", [.. Files.Jpeg, .. new byte[4096]] },
        { "en.avifs", Files.Avif },
        { "bild.avif", Files.Avif },
        { "os2.bmp", Files.Os2Bmp(353, 353) },
        { "arkiv.gz", [0x1F, 0x8B, 8, 0] },
    };

    public static TheoryData<string, byte[], string> Mislabelled => new()
    {
        { "bild.jpg", Files.Png, ".png" },
        { "bild.png", Files.Jpeg, ".jpg" },
        { "bild.jpg", Files.Pdf, ".pdf" },
        { "bild.jpg", Files.Zip(), ".zip" },
        { "bild.jpg", Files.Svg, ".svg" },
        { "logotyp.svg", Files.Png, ".png" },
        { "manual.pdf", Files.Jpeg, ".jpg" },
        { "text.docx", Files.Jpeg, ".jpg" },
        { "text.docx", Files.Text("{\\rtf1 Hej}"), ".rtf" },
        { "text.txt", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], ".doc" },
        { "film.mp4", Files.Jpeg, ".jpg" },
        { "text.txt", Files.Zip(), ".zip" },
        { "bild", Files.Jpeg, ".jpg" },
        { "bild.okänd", Files.Jpeg, ".jpg" },
        { "bild.jpg", [1, 2, 3, 4, 5, 6, 0, 1], "image/jpeg" },
        { "manual.pdf", Files.Text("ingen pdf"), "application/pdf" },
    };

    public static TheoryData<string, byte[]> Active => new()
    {
        { "sida.html", Files.Html },
        { "bild.jpg", Files.Html },
        { "bild.svg", Files.Text("<html xmlns=\"http://www.w3.org/1999/xhtml\"><svg xmlns=\"http://www.w3.org/2000/svg\"/></html>") },
        { "data.xml", Files.Text("<?xml version=\"1.0\"?><h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>") },
        { "program.exe", Files.Exe },
        { "bild.png", Files.Exe },
        { "bild.png", Files.Elf },
        { "skript.txt", Files.Text("#!/bin/sh\nrm -rf /") },
        { "skript.js", Files.Text("alert(1)") },
        { "skript.txt", Files.Text("<?php echo 1;") },
        { "arkiv.jar", Files.Zip("META-INF/MANIFEST.MF") },
        { "makro.docm", Files.Zip("word/vbaProject.bin") },
    };

    public static TheoryData<string, byte[], string> Hiding => new()
    {
        { "bild.jpg", [.. Files.Jpeg, .. Files.Zip()], "application/zip" },
        { "bild.jpg", [.. Files.Jpeg, .. new byte[300], .. Files.Zip("a.class")], "application/zip" },
        { "bild.gif", [.. Files.Gif, .. Files.Zip()], "application/zip" },
        { "bild.png", [.. Files.Png, .. Files.Exe], "portable-executable" },
        { "bild.gif", [.. Files.Gif, .. Files.Pdf], "application/pdf" },
        { "bild.webp", [.. Files.WebP, .. "Rar!"u8, 0x1A, 7, 0], "rar" },
        { "bild.jpg", [.. Files.Jpeg, .. Files.Html], "text/html" },
        { "bild.jpg", [.. Files.Jpeg, .. Files.Svg], "image/svg+xml" },
        { "bild.jpg", Files.JpegSaying("<script>alert(1)</script>"), "text/html" },
        { "bild.jpg", Files.JpegSaying("<?PHP system($_GET[1]);"), "text/html" },
        { "bild.jpg", Files.JpegSaying(new string('x', 40_000) + "<ScRiPt src=x>"), "text/html" },
    };

    public static TheoryData<string, byte[], string> TooLarge => new()
    {
        { "bomb.png", Files.PngSaying(65_535, 65_535), "65,500" },
        { "bomb.png", Files.PngSaying(30_000, 30_000), "200,000,000" },
        { "bomb.gif", Files.GifOf(10_000), "500" },
        { "bomb.svg", Files.DeepSvg(2000), "100" },
        { "bomb.svg", [.. Files.Svg[..^6], .. Files.Text(new string(' ', 3_000_000)), .. "</svg>"u8], "2,097,152" },
    };

    [Theory]
    [MemberData(nameof(Good), DisableDiscoveryEnumeration = true)]
    public async Task Judge_FileThatIsWhatItIsCalled_IsAdmittedAsItIs(string name, byte[] file)
    {
        UploadVerdict verdict = await Doors.JudgeAsync(file, name);

        Assert.Null(verdict.Refusal);
        Assert.Null(verdict.Cleaned);
        Assert.True((await Doors.JudgeAsync(file, name: null)).IsAdmitted);
    }

    public static TheoryData<string, byte[], string, string> Broken() => new()
    {
        { "a.gif", Files.Gif[..9], "header is cut short", "filhuvudet är avklippt" },
        { "a.gif", [.. Files.Gif[..13], 0x3B], "it has no frame", "ingen bildruta" },
        { "a.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, .. new byte[14], 1, 2, 3, 4], "segments are broken", "segment är trasiga" },
        { "a.png", [.. Files.Png[..12], .. "IDAT"u8, .. Files.Png[16..]], "first chunk is not a header", "börjar inte med ett filhuvud" },
        { "a.png", Files.PngSaying(0x8000_0005, 5), "not a number that PNG allows", "inget tal som PNG tillåter" },
        { "a.svg", Files.Text("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><g></svg>"), "not well-formed XML (line 1)", "inte välformad XML (rad 1)" },
        { "a.svg", Files.Text("<!DOCTYPE svg [<!ENTITY a \"x\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"/>"), "declares entities", "deklarerar entiteter" },
        { "a.svg", Files.Text(Itself), "draws more than 200000 elements", "ritar fler än 200000 element" },
    };

    private const string Itself = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><g id=\"a\"><use href=\"#a\"/></g></svg>";

    [Theory]
    [MemberData(nameof(Mislabelled), DisableDiscoveryEnumeration = true)]
    public async Task Judge_NameAgainstContent_IsRefusedNamingBoth(string name, byte[] file, string told)
    {
        UploadRefusal refusal = await Doors.RefusalAsync(file, name);

        Assert.Equal((UploadFault.Mislabelled, 415), (refusal.Fault, refusal.Status));
        Assert.All([refusal.English, refusal.Swedish], text =>
        {
            Assert.Contains(name, text, StringComparison.Ordinal);
            Assert.Contains(told, text, StringComparison.Ordinal);
        });
    }

    [Theory]
    [InlineData("logotyp.svgz", true)]
    [InlineData("LOGOTYP.SVGZ", true)]
    [InlineData("logotyp.svg", true)]
    [InlineData("logotyp.svgz", false)]
    public async Task Judge_APackedDrawing_IsToldWhatItIsAndWhatToDo(string name, bool isPacked)
    {
        UploadRefusal refusal = await Doors.RefusalAsync(isPacked ? [0x1F, 0x8B, 8, 0] : Files.Png, name);

        Assert.Equal((UploadFault.Mislabelled, 415), (refusal.Fault, refusal.Status));
        Assert.All([refusal.English, refusal.Swedish], text =>
        {
            Assert.Contains("SVGZ", text, StringComparison.Ordinal);
            Assert.Contains(isPacked ? "gunzip" : ".png", text, StringComparison.Ordinal);
            Assert.Contains(".svg", text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("script", refusal.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Judge_Hevc_IsAdmittedOnlyWhereItCanBeShown(bool canDecode)
    {
        await using ServiceProvider services = Doors.With(replace: all => all.AddSingleton<IPictureDecoders>(new Decoders(canDecode)));
        foreach (byte[] file in (byte[][])[Files.Hevc, Files.HevcTiles])
        {
            using var stream = new MemoryStream(file);
            UploadVerdict verdict = await services.GetRequiredService<IUploadDoor>().JudgeAsync(stream, "IMG_0001.HEIC", CancellationToken.None);

            Assert.Equal(canDecode, verdict.IsAdmitted);
            Assert.Equal(canDecode ? null : UploadFault.Forbidden, verdict.Refusal?.Fault);
            Assert.All(verdict.Refusal is { } told ? (string[])[told.English, told.Swedish] : [], text =>
            {
                Assert.Contains("HEVC", text, StringComparison.Ordinal);
                Assert.Contains("JPEG", text, StringComparison.Ordinal);
            });
        }

        // Coded otherwise it is as good as any, and without anybody who decodes all may come in.
        Assert.True((await Doors.JudgeAsync(Files.Avif, "bild.avif")).IsAdmitted);
        Assert.True((await Doors.JudgeAsync(Files.Hevc, "bild.heic")).IsAdmitted);
    }

    [Theory]
    [MemberData(nameof(Active), DisableDiscoveryEnumeration = true)]
    public async Task Judge_WhatRuns_IsRefused(string name, byte[] file)
    {
        UploadRefusal refusal = await Doors.RefusalAsync(file, name);

        Assert.Equal((UploadFault.Forbidden, 415), (refusal.Fault, refusal.Status));
    }

    [Theory]
    [MemberData(nameof(Hiding), DisableDiscoveryEnumeration = true)]
    public async Task Judge_PictureThatIsAlsoSomethingElse_IsRefusedNamingIt(string name, byte[] file, string found)
    {
        UploadRefusal refusal = await Doors.RefusalAsync(file, name);

        Assert.Equal((UploadFault.HidesAnother, 422), (refusal.Fault, refusal.Status));
        Assert.Contains(found, refusal.English, StringComparison.Ordinal);
        Assert.Contains(found, refusal.Swedish, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(TooLarge), DisableDiscoveryEnumeration = true)]
    public async Task Judge_Bomb_IsRefusedNamingTheLimit(string name, byte[] file, string limit)
    {
        UploadRefusal refusal = await Doors.RefusalAsync(file, name);

        Assert.Equal((UploadFault.TooLarge, 413), (refusal.Fault, refusal.Status));
        Assert.Contains(limit, refusal.English, StringComparison.Ordinal);
        Assert.Contains(limit.Replace(',', '\u00A0'), refusal.Swedish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_LimitsInConfiguration_AreKept()
    {
        var settings = new Dictionary<string, string?> { ["Varumarke:Uploads:MaxBytes"] = "10", ["Varumarke:Pictures:MaxSide"] = "50" };

        Assert.Equal(413, (await Doors.RefusalAsync(Files.Pdf, "a.pdf", settings)).Status);
        Assert.Equal(413, (await Doors.RefusalAsync(Files.Jpeg, "a.jpg", settings)).Status);
        Assert.True((await Doors.JudgeAsync(Files.Svg, "a.svg", settings)).IsAdmitted);
    }

    [Theory]
    [MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public async Task Judge_Broken_IsToldInEitherLanguage(string name, byte[] file, string english, string swedish)
    {
        UploadRefusal refusal = await Doors.RefusalAsync(file, name);

        Assert.Equal((UploadFault.Corrupt, 415), (refusal.Fault, refusal.Status));
        Assert.Contains(english, refusal.English, StringComparison.Ordinal);
        Assert.Contains(swedish, refusal.Swedish, StringComparison.Ordinal);
        Assert.DoesNotContain(english, refusal.Swedish, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_Empty_IsRefused() => Assert.Equal(UploadFault.Corrupt, (await Doors.RefusalAsync([], "bild.jpg")).Fault);

    [Fact]
    public async Task Judge_DrawingWithEntities_IsRefused()
    {
        UploadRefusal refusal = await Doors.RefusalAsync(
            Files.Text("<!DOCTYPE svg [<!ENTITY a \"x\">]><svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text>&a;</text></svg>"), "logo.svg");

        Assert.Equal(UploadFault.Corrupt, refusal.Fault);
        Assert.Contains("entities", refusal.English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judge_DrawingWithScript_IsAdmittedCleaned()
    {
        byte[] file = Files.Text("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\" onload=\"x()\"><script>1</script><path d=\"M0 0\"/></svg>");

        UploadVerdict verdict = await Doors.JudgeAsync(file, "logo.svg");

        using var original = new MemoryStream(file);
        using var admitted = new StreamReader(verdict.Open(original));
        Assert.Equal("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><path d=\"M0 0\" /></svg>\n", await admitted.ReadToEndAsync());
        Assert.Equal(["onload", "script"], verdict.Removed);
    }

    [Fact]
    public async Task Open_RefusedFile_Throws()
    {
        UploadVerdict verdict = await Doors.JudgeAsync(Files.Exe, "a.exe");

        using var stream = new MemoryStream(Files.Exe);
        Assert.Equal(verdict.Refusal, Assert.Throws<UploadRefusedException>(() => verdict.Open(stream)).Refusal);
    }

    [Fact]
    public async Task Refusal_ByCulture_IsSwedishOrEnglish()
    {
        UploadRefusal refusal = await Doors.RefusalAsync([], "bild.jpg");

        Assert.Equal("Filen \"bild.jpg\" är tom.", refusal.In(CultureInfo.GetCultureInfo("sv-FI")));
        Assert.Equal("The file \"bild.jpg\" is empty.", refusal.In(CultureInfo.GetCultureInfo("de-DE")));
    }

    private sealed class Decoders(bool canDecode) : IPictureDecoders
    {
        public bool CanDecode(FileInspection picture) => canDecode;
    }
}
