using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Varumarke.Http.Addresses;

/// <summary>Who really asks, when a proxy stands between.</summary>
public static class ForwardedAddressesExtensions
{
    /// <summary>
    /// Takes a client's address, scheme and host from the proxies that the configuration names. Stands before everything that looks at
    /// any of them. A service without a proxy has no such step.
    /// </summary>
    public static IApplicationBuilder UseVarumarkeProxies(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        return app.ApplicationServices.GetRequiredService<IOptions<ProxyOptions>>().Value.Named.Any() ? app.UseForwardedHeaders() : app;
    }
}
