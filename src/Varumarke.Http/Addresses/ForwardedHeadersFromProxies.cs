using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace Varumarke.Http.Addresses;

/// <summary>
/// What forwarded headers may do: said by a proxy that the configuration names, they tell the client's address, the scheme and
/// the host; said by anybody else they are nothing. Written over whatever was set before, also over
/// <c>ASPNETCORE_FORWARDEDHEADERS_ENABLED</c>, which believes everybody.
/// </summary>
internal sealed class ForwardedHeadersFromProxies(IOptions<ProxyOptions> proxies, IConfiguration configuration) : IPostConfigureOptions<ForwardedHeadersOptions>
{
    public void PostConfigure(string? name, ForwardedHeadersOptions options)
    {
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (string text in proxies.Value.Named)
        {
            if (ProxyOptions.Network(text) is { } network)
            {
                options.KnownIPNetworks.Add(network);
            }
            else if (ProxyOptions.Address(text) is { } address)
            {
                options.KnownProxies.Add(address);
            }
        }

        options.ForwardedHeaders = options.KnownProxies.Count + options.KnownIPNetworks.Count == 0
            ? ForwardedHeaders.None
            : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;

        // From proxy to proxy, as long as each is known; the first that is not is the client.
        options.ForwardLimit = null;
        options.AllowedHosts = (configuration["AllowedHosts"] ?? string.Empty).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
