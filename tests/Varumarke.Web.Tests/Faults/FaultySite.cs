using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using NetVips;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;
using Varumarke.Core.Storage;
using Varumarke.Testing.Pictures;
using Varumarke.Web.Tests.Intake;

namespace Varumarke.Web.Tests.Faults;

/// <summary>A site with one picture, stores that break when a test says so, and a workshop for one piece of work and no queue.</summary>
public sealed class FaultySite : SchemaSite
{
    private readonly Lazy<string> _picture;

    public FaultySite() => _picture = new Lazy<string>(() => AddPicture(1600, 1200));

    /// <summary>The address of the picture, a JPEG of some hundred thousand bytes.</summary>
    public string Picture => _picture.Value;

    public BreakableStore Media => (BreakableStore)Services.GetRequiredKeyedService<IFileStore>(FileStores.Media);

    public BreakableStore Renditions => (BreakableStore)Services.GetRequiredKeyedService<IFileStore>(FileStores.Renditions);

    /// <summary>Saves a picture, and gives its address.</summary>
    public string AddPicture(int width, int height)
    {
        IMediaService service = Services.GetRequiredService<IMediaService>();
        MediaFileManager files = Services.GetRequiredService<MediaFileManager>();
        IMedia media = service.CreateMedia("Bild", Constants.System.Root, "Image");
        IProperty property = media.Properties[Constants.Conventions.Media.File]!;
        using Image photo = SamplePictures.Photo(width, height);
        string path = files.StoreFile(media, property.PropertyType, "bild.jpg", new MemoryStream(photo.JpegsaveBuffer(q: 90)), null);
        string address = files.FileSystem.GetUrl(path);
        media.SetValue(property.Alias, $"{{\"src\":\"{address}\"}}");
        Assert.True(service.Save(media).Success);
        return address;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Varumarke:Renditions:MaxParallel", "1");
        builder.UseSetting("Varumarke:Renditions:MaxQueued", "0");
        builder.ConfigureTestServices(services =>
        {
            MakeBreakable(services, FileStores.Media);
            MakeBreakable(services, FileStores.Renditions);
        });
    }

    private static void MakeBreakable(IServiceCollection services, string key)
    {
        ServiceDescriptor inner = services.Last(each => each.ServiceType == typeof(IFileStore) && Equals(each.ServiceKey, key));
        services.Remove(inner);
        services.AddKeyedSingleton<IFileStore>(key, (provider, name) => new BreakableStore((IFileStore)inner.KeyedImplementationFactory!(provider, name)));
    }
}
