using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Changes;

namespace Varumarke.Core.Access;

/// <summary>Registers the access rule for documents.</summary>
public static class DocumentAccessServiceCollectionExtensions
{
    /// <summary>
    /// Adds the one rule and what keeps it true. May be called by each feature that needs it.
    /// </summary>
    public static IServiceCollection AddDocumentAccess(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(DocumentAccessChanges)))
        {
            return services;
        }

        services.TryAddSingleton<IDocumentGate, DocumentGate>();
        return services.AddChangeListener<DocumentAccessChanges>(ChangePhase.Rights, ChangeKinds.PublicAccess);
    }
}
