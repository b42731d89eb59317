using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.Redirects;

internal static class RedirectServiceCollectionExtensions
{
    public static IServiceCollection AddRedirects(this IServiceCollection services) => services.AddSingleton<IRedirectUrlRepository, RedirectUrlRepository>();
}
