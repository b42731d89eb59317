using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.TwoFactor;

internal static class TwoFactorServiceCollectionExtensions
{
    public static IServiceCollection AddTwoFactor(this IServiceCollection services) => services.AddSingleton<ITwoFactorLoginRepository, TwoFactorLoginRepository>();
}
