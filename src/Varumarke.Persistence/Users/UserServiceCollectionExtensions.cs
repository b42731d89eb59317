using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Models.Membership;
using Umbraco.Cms.Core.Persistence.Repositories;
using Umbraco.Cms.Core.Services;
using Varumarke.Persistence.Caching;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Users;

internal static class UserServiceCollectionExtensions
{
    public static IServiceCollection AddUsers(this IServiceCollection services) => services
        .AddSingleton<CommittedCache<IUser>>()
        .AddSingleton<UserGroupSet>()
        .AddSingleton<NodePermissions>()
        .AddSingleton<UserEntities>()
        .AddSingleton<KnownUsers>()
        .AddSingleton<IUserGroupRepository, UserGroupRepository>()
        .AddSingleton<IUserRepository, UserRepository>()
        .AddSingleton<IBackOfficeUserReader, UserReader>()
        .AddSingleton<IUserIdKeyResolver, UserIdKeyResolver>()
        .AddSingleton<IDatabaseSeed, IdentitySeed>()
        .AddSingleton<IDatabaseSeed, StockGroupsSeed>();
}
