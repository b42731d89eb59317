using File = System.IO.File;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.MediaFiles;
using Varumarke.Web.Tests.Hosting;
using Varumarke.Web.Tests.Intake;

namespace Varumarke.Web.Tests.MediaFiles;

/// <summary>Files that nothing names are told of, and no other.</summary>
public sealed class UnownedFilesTests(SchemaSite site) : IClassFixture<SchemaSite>
{
    private static readonly byte[] Text = "Hej"u8.ToArray();

    private IMediaService Media => site.Services.GetRequiredService<IMediaService>();

    private MediaFileManager Files => site.Services.GetRequiredService<MediaFileManager>();

    [Fact]
    public async Task Check_WhatAKilledSaveLeft_IsListedAndWhatIsHeldIsNot()
    {
        string held = Save("Hållen");
        string binned = Save("I soporna");
        Media.MoveToRecycleBin(Media.GetRootMedia().Single(media => media.Name == "I soporna"));
        string left = Store("Kvarlämnad");
        string inHeldFolder = $"{held[..held.LastIndexOf('/')]}/anteckning-0a1b2c3d.txt";
        Files.FileSystem.AddFile(inHeldFolder, new MemoryStream(Text));
        string young = Store("Ung");
        foreach (string path in new[] { held, binned, left, inHeldFolder })
        {
            File.SetLastWriteTimeUtc(Path.Combine(site.Folder, "media", path), DateTime.UtcNow.AddDays(-2));
        }

        using var output = new StringWriter();
        int exit = await ProgramCommands.RunAsync(site.Services, output, output, "files", "check");

        string[] listed = [.. output.ToString().Split('\n').Where(line => line.Contains('\t', StringComparison.Ordinal)).Select(line => line.Split('\t')[0])];
        Assert.Equal(2, exit);
        Assert.Equal(new[] { left, inHeldFolder }.Order(StringComparer.Ordinal), listed);
        Assert.All([held, binned, left, inHeldFolder, young], path => Assert.True(Files.FileSystem.FileExists(path)));

        Files.FileSystem.DeleteFile(left);
        Files.FileSystem.DeleteFile(inHeldFolder);
        Assert.Equal(0, await ProgramCommands.RunAsync(site.Services, output, output, "files", "check"));
    }

    [Fact]
    public async Task Check_OtherArguments_AreRefused()
    {
        using var error = new StringWriter();

        Assert.Equal(1, await ProgramCommands.RunAsync(site.Services, error, error, "files", "delete"));
        Assert.Contains("check", error.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Report_InTheProgram_RunsDaily() =>
        Assert.Single(site.Services.GetServices<IHostedService>().OfType<ReportUnownedFiles>());

    private string Store(string name) => Store(Media.CreateMedia(name, Constants.System.Root, "File"));

    private string Store(IMedia media) => Files.StoreFile(
        media, media.Properties[Constants.Conventions.Media.File]!.PropertyType, "anteckning.txt", new MemoryStream(Text), null).Replace('\\', '/');

    private string Save(string name)
    {
        IMedia media = Media.CreateMedia(name, Constants.System.Root, "File");
        string path = Store(media);
        media.SetValue(Constants.Conventions.Media.File, Files.FileSystem.GetUrl(path));
        Assert.True(Media.Save(media).Success);
        return path;
    }
}
