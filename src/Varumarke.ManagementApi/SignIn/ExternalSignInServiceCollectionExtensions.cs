using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Varumarke.ManagementApi.SignIn;

/// <summary>Registers external sign-in.</summary>
internal static class ExternalSignInServiceCollectionExtensions
{
    public static IServiceCollection AddExternalSignIn(this IServiceCollection services)
    {
        services.AddOptions<ExternalSignInOptions>().BindConfiguration(ExternalSignInOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ExternalSignInOptions>, ExternalSignInCheck>();
        services.AddSingleton<ExternalLinks>();
        services.AddSingleton<ExternalAccounts>();
        services.AddSingleton<ExternalEndpoint>();
        services.AddSingleton<ExternalEvents>();
        services.AddSingleton<ExternalLoginOperations>();

        // What the framework's AddOpenIdConnect registers, but for schemes that are known by the settings.
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, ExternalSchemes>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<OpenIdConnectOptions>, OpenIdConnectPostConfigureOptions>());
        services.TryAddTransient<OpenIdConnectHandler>();
        services.AddOptions<AuthenticationOptions>().Configure<IOptions<ExternalSignInOptions>>((authentication, external) =>
        {
            foreach ((string name, ExternalProvider provider) in external.Value.Providers)
            {
                authentication.AddScheme<OpenIdConnectHandler>(ExternalSchemes.SchemeOf(name), provider.DisplayName);
            }
        });
        return services;
    }
}
