using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Persistence.Querying;
using Umbraco.Cms.Core.Persistence.Repositories;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Querying;
using Varumarke.Persistence.Scoping;

namespace Varumarke.Persistence.Redirects;

internal static class RedirectServiceCollectionExtensions
{
    public static IServiceCollection AddRedirects(this IServiceCollection services) => services.AddSingleton<IRedirectUrlRepository, RedirectUrlRepository>();
}
