using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;

namespace Varumarke.Renditions.Metadata;

/// <summary>
/// The permanent address that answers "may I still use this?", written into files as their Web Statement of Rights. Its host
/// comes from the configuration and never from a request: whoever asks could otherwise have an address of their own choosing
/// written into a file that others get from a cache.
/// </summary>
internal sealed class RightsAddresses
{
    private readonly string _root;

    public RightsAddresses(IOptions<WebRoutingSettings> routing, IConfiguration configuration)
    {
        string? first = configuration["Urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        _root = Root(routing.Value.UmbracoApplicationUrl) ?? Root(first) ?? "http://localhost:5000";
    }

    /// <summary>The absolute address of an asset's terms.</summary>
    public string Of(Guid key) => $"{_root}/renditions/{key:D}";

    // Kestrel listens on "*" or "+" for every name of the machine; no reader can follow such an address.
    private static string? Root(string? address)
    {
        string? named = address?.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal);
        return Uri.TryCreate(named, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
            ? uri.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : null;
    }
}
