using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Assets;
using Varumarke.Web.Tests.Hosting;
using File = System.IO.File;

namespace Varumarke.Web.Tests.Intake;

/// <summary>A file that is here already, or looks like one that is, and what is said to whoever brings it.</summary>
public sealed class DuplicateFileTests(SchemaSite site) : IClassFixture<SchemaSite>
{
    private IMediaService Media => site.Services.GetRequiredService<IMediaService>();

    [Fact]
    public void Save_SameFile_IsToldAndKept()
    {
        Save("Första", Picture("vinterskog.jpg"));

        Assert.Equal(["The file of “Andra” is here already: “Första”."], Save("Andra", Picture("vinterskog.jpg")));
        Assert.Equal(2, Media.GetRootMedia().Count(item => item.Name is "Första" or "Andra"));
    }

    [Fact]
    public void Save_SmallerCopy_IsTold()
    {
        Save("Stor", Picture("timmerflotte.jpg"));
        using Image small = Image.ThumbnailBuffer(Picture("timmerflotte.jpg"), 700);

        Assert.Equal(["The picture of “Liten” looks like “Stor”."], Save("Liten", small.JpegsaveBuffer(q: 60)));
    }

    [Fact]
    public void Save_OtherPicture_SaysNothing()
    {
        Save("Kanot", Picture("sjo-med-kanot.jpg"));

        Assert.Empty(Save("Spelman", Picture("spelman-i-sommarkvall.jpg")));
    }

    [Fact]
    public void Save_DrawingAndItsPicture_SaysNothing()
    {
        byte[] drawing = File.ReadAllBytes(Path.Combine(Site.Repository, "media-seed", "logos", "symbol.svg"));
        byte[] picture = File.ReadAllBytes(Path.Combine(Site.Repository, "media-seed", "logos", "symbol.png"));

        Assert.Empty(Save("Symbol", drawing, "symbol.svg"));
        Assert.Empty(Save("Symbol som bild", picture, "symbol.png"));
    }

    [Fact]
    public void Save_WhatLiesInTheBin_IsNotTold()
    {
        Save("Bort", Picture("skidspar.jpg"));
        Media.MoveToRecycleBin(Media.GetRootMedia().Single(item => item.Name == "Bort"));

        Assert.Empty(Save("Igen", Picture("skidspar.jpg")));
    }

    [Fact]
    public void Save_AnotherTimeWithoutANewFile_SaysNothing()
    {
        Save("Ett", Picture("flygplats-i-gryning.jpg"));
        Save("Två", Picture("flygplats-i-gryning.jpg"));
        IMedia media = Media.GetRootMedia().Single(item => item.Name == "Två");
        media.SetValue("place", "Hagfors");

        Assert.Empty(Save(media));
    }

    [Fact]
    public async Task Save_NewFile_IsMeasured()
    {
        Save("Mätt", Picture("by-vid-sjon.jpg"));
        IMedia media = Media.GetRootMedia().Single(item => item.Name == "Mätt");
        PictureFacts facts = Assert.Single(await site.Services.GetRequiredService<IPictureFactsRepository>().GetAsync([media.Key], CancellationToken.None));

        Assert.Equal("image/jpeg", facts.MediaType);
        Assert.NotNull(facts.PerceptualHash);
        Assert.NotNull(facts.Placeholder);
    }

    [Fact]
    public async Task Import_SameFileTwice_IsInTheReport()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("varumarke-import-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "Media"));
            foreach (string name in new[] { "tvilling-a", "tvilling-b" })
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Media", $"{name}.config"), Item(name));
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, $"{name}.jpg"), Picture("dukat-bord-i-det-grona.jpg"));
            }

            using var report = new StringWriter();
            int exit = await ProgramCommands.RunAsync(site.Services, report, report, "import", folder.FullName, "--media", folder.FullName);

            Assert.Equal(0, exit);
            Assert.Contains("note: The file of “tvilling-b” is here already: “tvilling-a”.", report.ToString(), StringComparison.Ordinal);
            Assert.Single(report.ToString().Split('\n'), line => line.Contains("note:", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Item(string name) =>
        $$"""
        <?xml version="1.0" encoding="utf-8"?>
        <Media Key="{{Guid.NewGuid()}}" Alias="{{name}}" Level="1">
          <Info>
            <Parent Key="00000000-0000-0000-0000-000000000000"></Parent>
            <Path>/{{name}}</Path>
            <Trashed>false</Trashed>
            <ContentType>brandImage</ContentType>
            <CreateDate>2026-08-15T09:00:00</CreateDate>
            <NodeName Default="{{name}}" />
            <SortOrder>0</SortOrder>
          </Info>
          <Properties>
            <umbracoFile>
              <Value><![CDATA[{"src":"/media/abc/{{name}}.jpg"}]]></Value>
            </umbracoFile>
          </Properties>
        </Media>
        """;

    private static byte[] Picture(string name) => File.ReadAllBytes(Path.Combine(Site.Repository, "media-seed", "pictures", name));

    private string[] Save(string name, byte[] file, string fileName = "bild.jpg")
    {
        IMedia media = Media.CreateMedia(name, Constants.System.Root, "brandImage");
        MediaFileManager files = site.Services.GetRequiredService<MediaFileManager>();
        IProperty property = media.Properties[Constants.Conventions.Media.File]!;
        string path = files.StoreFile(media, property.PropertyType, fileName, new MemoryStream(file), null);
        media.SetValue(property.Alias, $"{{\"src\":\"{files.FileSystem.GetUrl(path)}\"}}");
        return Save(media);
    }

    // Messages are shared by all that is saved in one request; here each save is a request of its own.
    private string[] Save(IMedia media)
    {
        using AsyncFlowControl alone = ExecutionContext.SuppressFlow();
        return Task.Run(() =>
        {
            Attempt<OperationResult?> saved = Media.Save(media);
            Assert.True(saved.Success);
            return saved.Result!.EventMessages?.GetAll().Select(message => message.Message).ToArray() ?? [];
        }).GetAwaiter().GetResult();
    }
}
