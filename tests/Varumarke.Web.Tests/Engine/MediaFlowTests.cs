using System.Text;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.PublishedContent;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PublishedCache;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Varumarke.Web.Tests.Engine;

/// <summary>A media item with its file, from upload to deletion.</summary>
public sealed class MediaFlowTests(SiteFixture site) : IClassFixture<SiteFixture>
{
    private const string Svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 300 200\"/>";

    [Fact]
    public async Task Save_WithAFile_FillsInWhatTheFileSays()
    {
        IMedia media = await UploadAsync("Logotyp");

        IPublishedContent published = site.Host.Get<IPublishedMediaCache>().GetById(media.Key)!;

        Assert.Equal(300, published.GetProperty(Constants.Conventions.Media.Width)!.GetSourceValue());
        Assert.Equal(200, published.GetProperty(Constants.Conventions.Media.Height)!.GetSourceValue());
        Assert.Equal(Svg.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), published.GetProperty(Constants.Conventions.Media.Bytes)!.GetSourceValue()?.ToString());
        Assert.Equal("svg", published.GetProperty(Constants.Conventions.Media.Extension)!.GetSourceValue());
    }

    [Fact]
    public async Task Delete_AfterTheBin_DeletesTheFileOnlyThen()
    {
        IMedia media = await UploadAsync("Bort");
        string path = media.GetValue<string>(Constants.Conventions.Media.File)!;
        IMediaService service = site.Host.Get<IMediaService>();

        service.MoveToRecycleBin(media);
        bool inBin = Files.FileSystem.FileExists(path);
        service.Delete(service.GetById(media.Id)!);

        Assert.True(inBin);
        Assert.False(Files.FileSystem.FileExists(path));
        Assert.Null(site.Host.Get<IPublishedMediaCache>().GetById(media.Key));
    }

    [Fact]
    public async Task Rename_Cached_IsSeenAtOnce()
    {
        IMedia media = await UploadAsync("Före");
        Assert.Equal("Före", site.Host.Get<IPublishedMediaCache>().GetById(media.Key)?.Name);

        media.Name = "Efter";
        site.Host.Get<IMediaService>().Save(media);

        Assert.Equal("Efter", site.Host.Get<IPublishedMediaCache>().GetById(media.Key)?.Name);
    }

    private MediaFileManager Files => site.Host.Get<MediaFileManager>();

    private async Task<IMedia> UploadAsync(string name)
    {
        IMediaType type = await TypeAsync();
        IMediaService service = site.Host.Get<IMediaService>();
        IMedia media = service.CreateMedia(name, Constants.System.Root, type.Alias);
        IPropertyType file = type.PropertyTypes.Single(property => property.Alias == Constants.Conventions.Media.File);
        string path = Files.StoreFile(media, file, "logotyp.svg", new MemoryStream(Encoding.UTF8.GetBytes(Svg)), null);
        media.SetValue(Constants.Conventions.Media.File, Files.FileSystem.GetUrl(path));
        Assert.True(service.Save(media).Success);
        return media;
    }

    private async Task<IMediaType> TypeAsync()
    {
        IMediaTypeService types = site.Host.Get<IMediaTypeService>();
        if (types.Get("logo") is { } known)
        {
            return known;
        }

        IShortStringHelper strings = site.Host.Get<IShortStringHelper>();
        var type = new MediaType(strings, Constants.System.Root) { Alias = "logo", Name = "Logotyp", AllowedAsRoot = true };
        type.AddPropertyType(await PropertyAsync("Umbraco.UploadField", ValueStorageType.Nvarchar, Constants.Conventions.Media.File), "file", "Fil");
        type.AddPropertyType(await PropertyAsync("Umbraco.Label", ValueStorageType.Integer, Constants.Conventions.Media.Width), "file");
        type.AddPropertyType(await PropertyAsync("Umbraco.Label", ValueStorageType.Integer, Constants.Conventions.Media.Height), "file");
        type.AddPropertyType(await PropertyAsync("Umbraco.Label", ValueStorageType.Nvarchar, Constants.Conventions.Media.Bytes), "file");
        type.AddPropertyType(await PropertyAsync("Umbraco.Label", ValueStorageType.Nvarchar, Constants.Conventions.Media.Extension), "file");
        await types.CreateAsync(type, Constants.Security.SuperUserKey);
        return type;
    }

    private async Task<IPropertyType> PropertyAsync(string editor, ValueStorageType storage, string alias)
    {
        var dataType = new DataType(site.Host.Get<PropertyEditorCollection>()[editor], site.Host.Get<IConfigurationEditorJsonSerializer>())
        {
            Name = alias,
            DatabaseType = storage,
            EditorUiAlias = "Umb.PropertyEditorUi.Label",
        };
        await site.Host.Get<IDataTypeService>().CreateAsync(dataType, Constants.Security.SuperUserKey);
        return new PropertyType(site.Host.Get<IShortStringHelper>(), dataType, alias) { Name = alias };
    }
}
