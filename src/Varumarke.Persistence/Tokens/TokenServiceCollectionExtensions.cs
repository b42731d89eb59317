using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OpenIddict.EntityFrameworkCore.Models;
using Varumarke.Core.SignIn;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Tokens;

internal static class TokenServiceCollectionExtensions
{
    /// <summary>OpenIddict keeps its applications and tokens in the same database, a context a request, writing in the writers' turn.</summary>
    public static IServiceCollection AddTokens(this IServiceCollection services)
    {
        services.AddSingleton<IExpiredTokens, ExpiredTokens>();
        services.AddScoped(CreateContext);
        services.AddOpenIddict().AddCore(core =>
        {
            core.UseEntityFrameworkCore().UseDbContext<VarumarkeDbContext>();
            core.ReplaceTokenManager<OpenIddictEntityFrameworkCoreToken, TokensTakenBack>();
            core.ReplaceApplicationManager<OpenIddictEntityFrameworkCoreApplication, ProgramsTakenBack>();
        });
        return services;
    }

    private static VarumarkeDbContext CreateContext(IServiceProvider services)
    {
        IDatabaseEngine engine = services.GetRequiredService<IDatabaseEngine>();
        TimeSpan timeout = services.GetRequiredService<IOptions<DatabaseOptions>>().Value.WriteTimeout;
        VarumarkeDbContext context = engine.CreateContext();
        context.OwnWrites = new OwnWrites(engine, timeout);
        return context;
    }
}
