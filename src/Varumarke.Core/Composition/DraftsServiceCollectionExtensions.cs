using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Drafts;

namespace Varumarke.Core.Composition;

/// <summary>Registers what judges drafts.</summary>
public static class DraftsServiceCollectionExtensions
{
    /// <summary>Adds the judge of drafts. Adding it twice is adding it once.</summary>
    public static IServiceCollection AddDrafts(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLibrary();
        services.TryAddSingleton<PlainWords>();
        services.TryAddSingleton<DraftPictures>();
        services.TryAddSingleton<DraftJudge>();
        return services;
    }
}
