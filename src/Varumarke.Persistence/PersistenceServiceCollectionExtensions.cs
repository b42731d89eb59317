using Microsoft.Extensions.DependencyInjection;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Users;

namespace Varumarke.Persistence;

/// <summary>Puts the database behind Umbraco's interfaces.</summary>
public static class PersistenceServiceCollectionExtensions
{
    /// <summary>Registers the database and every repository. Configuration: <see cref="DatabaseOptions"/>.</summary>
    public static IServiceCollection AddVarumarkePersistence(this IServiceCollection services) => services
        .AddDatabase()
        .AddUsers();
}
