using Microsoft.Extensions.DependencyInjection;
using Varumarke.Renditions.Metadata.Originals;
using Varumarke.Renditions.Metadata.Originals.Formats;

namespace Varumarke.Renditions.Metadata;

/// <summary>Registers what is written into files that leave, and what is taken out of them.</summary>
internal static class MetadataComposition
{
    public static IServiceCollection AddRightsMetadata(this IServiceCollection services) => services
        .AddSingleton<RightsAddresses>()
        .AddSingleton<AssetMetadataWriter>()
        .AddSingleton<IOriginalFormat, JpegOriginal>()
        .AddSingleton<IOriginalFormat, PngOriginal>()
        .AddSingleton<IOriginalFormat, WebPOriginal>()
        .AddSingleton<IOriginalFormat, GifOriginal>()
        .AddSingleton<IOriginalFormat, TiffOriginal>()
        .AddSingleton<IOriginalFormat, IsoMediaOriginal>()
        .AddSingleton<IOriginalRewriter, OriginalRewriter>();
}
