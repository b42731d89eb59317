using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Mail;
using Varumarke.Core.Strategy.Reports;
using Varumarke.Core.WorkUpdates;

namespace Varumarke.Core.Composition;

/// <summary>Registers what asks those responsible how it goes.</summary>
public static class WorkUpdatesServiceCollectionExtensions
{
    /// <summary>Adds it. May be called by each door that needs it; repositories, protector and mail come from elsewhere.</summary>
    public static IServiceCollection AddWorkUpdates(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLibrary();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<MailDesk>();
        services.TryAddSingleton<ResponsibleReader>();
        services.TryAddSingleton<WorkLinks>();
        services.TryAddSingleton<WorkPublisher>();
        services.TryAddSingleton<WorkPictures>();
        services.TryAddSingleton<WorkUpdateDesk>();
        services.TryAddSingleton<StatusHistory>();
        services.TryAddSingleton<IWorkStates>(provider => provider.GetRequiredService<StatusHistory>());
        return services;
    }
}
