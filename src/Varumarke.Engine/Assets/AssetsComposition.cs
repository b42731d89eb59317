using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;
using Umbraco.Extensions;
using Varumarke.Core.Assets;
using Varumarke.Core.Changes;
using Varumarke.Core.Composition;
using Varumarke.Engine.MediaFiles;

namespace Varumarke.Engine.Assets;

/// <summary>Media items as assets, and the one gate that they leave by.</summary>
internal static class AssetsComposition
{
    public static IUmbracoBuilder AddAssets(this IUmbracoBuilder builder)
    {
        IServiceCollection services = builder.Services;
        services.AddAssetRights();
        services.AddSingleton<MediaFileOwners>();
        services.AddSingleton<AssetReader>();
        services.AddSingleton<AssetLibrary>();
        services.AddUnique<IAssetLibrary>(provider => provider.GetRequiredService<AssetLibrary>());
        services.AddChangeListener<AssetChanges>(ChangePhase.Rights, ChangeKinds.Media | ChangeKinds.Types | ChangeKinds.DataTypes);
        return builder;
    }
}
