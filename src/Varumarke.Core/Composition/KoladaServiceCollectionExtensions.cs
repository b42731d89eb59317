using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Varumarke.Core.Mail;
using Varumarke.Core.Strategy.Kolada;

namespace Varumarke.Core.Composition;

/// <summary>Registers what takes figures out of Kolada.</summary>
public static class KoladaServiceCollectionExtensions
{
    /// <summary>Adds it; what calls Kolada (<see cref="IKoladaSource"/>) comes from elsewhere.</summary>
    public static IServiceCollection AddKoladaImport(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddStrategy();
        services.TryAddSingleton<MailDesk>();
        services.TryAddSingleton<KoladaMemory>();
        services.TryAddSingleton<KoladaImport>();
        services.TryAddSingleton<KoladaReminders>();
        return services;
    }
}
