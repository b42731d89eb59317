using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Users;

internal static class UserServiceCollectionExtensions
{
    public static IServiceCollection AddUsers(this IServiceCollection services) => services
        .AddSingleton<UserGroupSet>()
        .AddSingleton<NodePermissions>()
        .AddSingleton<UserEntities>()
        .AddSingleton<IUserGroupRepository, UserGroupRepository>()
        .AddSingleton<IUserRepository, UserRepository>()
        .AddSingleton<IBackOfficeUserReader, UserReader>()
        .AddSingleton<IUserIdKeyResolver, UserIdKeyResolver>()
        .AddSingleton<IDatabaseSeed, IdentitySeed>()
        .AddSingleton<IDatabaseSeed, StockGroupsSeed>();
}
