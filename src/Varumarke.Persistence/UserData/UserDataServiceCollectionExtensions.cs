using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Persistence.Repositories;

namespace Varumarke.Persistence.UserData;

internal static class UserDataServiceCollectionExtensions
{
    public static IServiceCollection AddUserData(this IServiceCollection services) => services.AddSingleton<IUserDataRepository, UserDataRepository>();
}
