using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Varumarke.Core.Access;

/// <summary>Registers the access rule for documents.</summary>
public static class DocumentAccessServiceCollectionExtensions
{
    /// <summary>
    /// Adds the one rule and what keeps it true. May be called by each feature that needs it, before it registers handlers of
    /// its own: whoever drops what was made of the old restrictions may make it again at once.
    /// </summary>
    public static IServiceCollection AddDocumentAccess(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        if (services.Any(service => service.ServiceType == typeof(DocumentAccessChanges)))
        {
            return services;
        }

        services.TryAddSingleton<IDocumentGate, DocumentGate>();
        services.AddSingleton<DocumentAccessChanges>();
        services.AddTransient<INotificationHandler<PublicAccessCacheRefresherNotification>>(
            provider => provider.GetRequiredService<DocumentAccessChanges>());
        return services;
    }
}
