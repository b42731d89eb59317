using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Options;

namespace Varumarke.Http.Addresses;

/// <summary>
/// Stands before everything that looks at a request's address, scheme or host. A service without a proxy has no such step.
/// </summary>
internal sealed class ForwardedAddressesStartupFilter(IOptions<ProxyOptions> proxies) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        if (proxies.Value.Named.Any())
        {
            app.UseForwardedHeaders();
        }

        next(app);
    };
}
