using Microsoft.Extensions.DependencyInjection;
using Varumarke.Core.Changes;

namespace Varumarke.Persistence.Caching;

internal static class CachingServiceCollectionExtensions
{
    /// <summary>What keeps the sets in memory in step with other nodes.</summary>
    public static IServiceCollection AddDataSetInvalidation(this IServiceCollection services) =>
        services.AddChangeListener<DataSetInvalidation>(ChangePhase.Stored, ChangeKinds.DataTypes | ChangeKinds.RelationTypes | ChangeKinds.Users);
}
