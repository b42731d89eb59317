using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Access;
using Varumarke.Core.Brand;
using Varumarke.Core.Changes;
using Varumarke.Core.Library;

namespace Varumarke.Core.Composition;

/// <summary>Registers what the library's doors and its search have in common.</summary>
public static class LibraryServiceCollectionExtensions
{
    /// <summary>Adds the shelf and the gates that it asks. May be called by each feature that needs them.</summary>
    public static IServiceCollection AddLibrary(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddAssetRights().AddDocumentAccess();
        if (!services.Any(service => service.ServiceType == typeof(TextPeriods)))
        {
            services.AddSingleton<TextPeriods>();
            services.AddChangeListener<TextPeriodChanges>(ChangePhase.Rights, ChangeKinds.Documents | ChangeKinds.Types);
        }

        services.TryAddSingleton<IDocumentShelf, DocumentShelf>();
        services.TryAddSingleton<AssetShelf>();
        services.TryAddSingleton<DocumentPaths>();
        services.TryAddSingleton<HitPaths>();
        services.TryAddSingleton<BrandReader>();
        return services;
    }
}
