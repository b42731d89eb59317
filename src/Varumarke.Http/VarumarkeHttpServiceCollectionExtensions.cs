using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.Core.Mail;
using Varumarke.Core.Protection;
using Varumarke.Http.Addresses;
using Varumarke.Http.Protection;

namespace Varumarke.Http;

/// <summary>Registers what every door speaks HTTP with.</summary>
public static class VarumarkeHttpServiceCollectionExtensions
{
    /// <summary>Adds the kit; may be called by each feature that needs it.</summary>
    public static IServiceCollection AddVarumarkeHttp(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.Any(service => service.ServiceType == typeof(PublicAddress))
            ? services
            : services.AddForwardedAddresses().AddPublicAddress().AddSingleton<ITextProtector, ProtectedTexts>();
    }

    private static IServiceCollection AddForwardedAddresses(this IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ProxyOptions>, ProxyOptionsValidator>();
        services.AddSingleton<IPostConfigureOptions<ForwardedHeadersOptions>, ForwardedHeadersFromProxies>();
        return services;
    }

    private static IServiceCollection AddPublicAddress(this IServiceCollection services)
    {
        services.AddOptions<WebRoutingSettings>()
            .Validate(settings => PublicAddress.IsReadable(settings.UmbracoApplicationUrl), $"{PublicAddress.Setting} must be an absolute address that begins with https:// or http://.")
            .ValidateOnStart();
        services.AddSingleton<PublicAddress>();
        services.AddSingleton<IPublicRoot>(provider => provider.GetRequiredService<PublicAddress>());
        services.AddHostedService<AddressesAtStart>();
        return services;
    }
}
