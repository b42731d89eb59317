using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Umbraco.Cms.Core.Events;
using Varumarke.Core.Changes;
using Varumarke.Core.Contributions;
using Varumarke.Core.Joining;
using Varumarke.Core.Mail;

namespace Varumarke.Core.Composition;

/// <summary>Registers what takes and moderates contributions.</summary>
public static class ContributionsServiceCollectionExtensions
{
    /// <summary>Adds the desks. May be called by each door that needs them; repositories, protector and mail come from elsewhere.</summary>
    public static IServiceCollection AddContributions(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<MailDesk>();
        services.TryAddSingleton<ContactVault>();
        services.TryAddSingleton<ContributionMails>();
        services.TryAddSingleton<ContributionDesk>();
        services.AddPublicContributions();
        services.TryAddSingleton<ContributionModeration>();
        services.TryAddSingleton<ContactRetention>();
        services.TryAddSingleton<JoinVault>();
        services.TryAddSingleton<JoinLetters>();
        services.TryAddSingleton<JoinDesk>();
        return services;
    }

    /// <summary>Adds what all are shown of them. May be called by each feature that names contributions.</summary>
    internal static IServiceCollection AddPublicContributions(this IServiceCollection services)
    {
        if (services.All(service => service.ServiceType != typeof(PublicContributions)))
        {
            services.AddChangeListener<PublicContributions>(ChangePhase.Rights, ChangeKinds.Contributions);
            services.AddSingleton<INotificationHandler<ContributionCacheRefresherNotification>, ContributionChanges>();
        }

        return services;
    }
}
