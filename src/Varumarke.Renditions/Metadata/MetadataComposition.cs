using Microsoft.Extensions.DependencyInjection;

namespace Varumarke.Renditions.Metadata;

/// <summary>Registers what is written into files that leave.</summary>
internal static class MetadataComposition
{
    public static IServiceCollection AddRightsMetadata(this IServiceCollection services) => services
        .AddSingleton<RightsAddresses>()
        .AddSingleton<AssetMetadataWriter>();
}
