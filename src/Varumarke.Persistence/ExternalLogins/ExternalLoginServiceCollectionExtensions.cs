using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.ExternalLogins;

internal static class ExternalLoginServiceCollectionExtensions
{
    public static IServiceCollection AddExternalLogins(this IServiceCollection services) => services.AddSingleton<IExternalLoginWithKeyRepository, ExternalLoginRepository>();
}
