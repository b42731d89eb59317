using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Testing.Pictures;
using Varumarke.Web.Tests.Hosting;
using File = System.IO.File;

namespace Varumarke.Web.Tests.Intake;

/// <summary>A picture that comes in and says of itself who took it, where and when.</summary>
public sealed class DescribedPictureTests(SchemaSite site) : IClassFixture<SchemaSite>
{
    private static readonly byte[] Picture = ExifTool.Write(
        File.ReadAllBytes(Path.Combine(Site.Repository, "media-seed", "pictures", "by-vid-sjon.jpg")),
        "-XMP-dc:Creator=Åsa Öberg", "-XMP-xmpRights:Owner=Hagfors kommun", "-XMP-dc:Description-sv=Byn", "-XMP-dc:Description-en=The village",
        "-EXIF:DateTimeOriginal=2026:06:20 14:30:15", "-XMP-iptcCore:Location=Ekshärad", "-XMP-cc:License=https://creativecommons.org/licenses/by/4.0/",
        "-EXIF:GPSLatitude=59.99", "-EXIF:GPSLatitudeRef=N");

    private IMediaService Media => site.Services.GetRequiredService<IMediaService>();

    [Fact]
    public void Save_NewPicture_FillsInWhatItSaysAndNeverApproves()
    {
        IMedia media = Save(Create("brandImage"), Picture);

        Assert.Equal("Åsa Öberg", media.GetValue<string>("photographer"));
        Assert.Equal("Hagfors kommun", media.GetValue<string>("rightsHolder"));
        Assert.Equal("Byn", media.GetValue<string>("captionSv"));
        Assert.Equal("The village", media.GetValue<string>("captionEn"));
        Assert.Equal(new DateTime(2026, 6, 20, 14, 30, 15), media.GetValue<DateTime>("takenOn"));
        Assert.Equal("Ekshärad", media.GetValue<string>("place"));
        Assert.Equal("[\"CC-BY-4.0\"]", media.GetValue<string>("licence"));
        Assert.Null(media.GetValue<string>("approval"));
        Assert.Null(media.GetValue<string>("legalBasis"));
    }

    [Fact]
    public void Save_WhatTheEditorWrote_Stays()
    {
        IMedia media = Create("brandImage");
        media.SetValue("photographer", "Bo Ek");
        media.SetValue("licence", "[\"municipal-terms\"]");
        Save(media, Picture);

        Assert.Equal("Bo Ek", media.GetValue<string>("photographer"));
        Assert.Equal("[\"municipal-terms\"]", media.GetValue<string>("licence"));
        Assert.Equal("Ekshärad", media.GetValue<string>("place"));
    }

    [Fact]
    public void Save_EmptiedField_StaysEmptyUntilAnotherFileComes()
    {
        IMedia media = Save(Create("brandImage"), Picture);
        media.SetValue("photographer", null);
        media.Name = "Annat namn";
        Assert.True(Media.Save(media).Success);
        string? emptied = Media.GetById(media.Key)!.GetValue<string>("photographer");
        IMedia replaced = Save(Media.GetById(media.Key)!, ExifTool.Write(Picture, "-XMP-dc:Creator=Cia Dahl"), "annan.jpg");

        Assert.True(string.IsNullOrEmpty(emptied));
        Assert.Equal("Cia Dahl", replaced.GetValue<string>("photographer"));
    }

    [Fact]
    public void Save_LicenceThatIsNotOffered_IsNotChosen()
    {
        IMedia media = Save(Create("brandImage"), ExifTool.Write(Picture, "-XMP-cc:License=https://creativecommons.org/licenses/by-sa/4.0/"));

        Assert.True(string.IsNullOrEmpty(media.GetValue<string>("licence")));
    }

    [Fact]
    public void Save_TypeWithoutThoseFields_IsSavedAsItIs() =>
        Assert.Equal(".jpg", Path.GetExtension(Save(Create("Image"), Picture).GetValue<string>(Constants.Conventions.Media.File)!.TrimEnd('"', '}')));

    private IMedia Create(string type) => Media.CreateMedia("Bild", Constants.System.Root, type);

    private IMedia Save(IMedia media, byte[] file, string name = "bild.jpg")
    {
        MediaFileManager files = site.Services.GetRequiredService<MediaFileManager>();
        IProperty property = media.Properties[Constants.Conventions.Media.File]!;
        string path = files.StoreFile(media, property.PropertyType, name, new MemoryStream(file), null);
        media.SetValue(property.Alias, $"{{\"src\":\"{files.FileSystem.GetUrl(path)}\"}}");
        Assert.True(Media.Save(media).Success);
        return Media.GetById(media.Key)!;
    }
}
