using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Umbraco.Cms.Core.Configuration.Models;
using Varumarke.Core.Mail;

namespace Varumarke.Http.Addresses;

/// <summary>
/// The address under which the public reaches the service. It comes from the configuration and never from a request: whoever
/// asks could otherwise have an address of their own choosing written into what others read.
/// </summary>
public sealed class PublicAddress : IPublicRoot
{
    /// <summary>The setting, which is Umbraco's.</summary>
    public const string Setting = "Umbraco:CMS:WebRouting:UmbracoApplicationUrl";

    /// <summary>Reads the address.</summary>
    public PublicAddress(IOptions<WebRoutingSettings> routing, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(routing);
        ArgumentNullException.ThrowIfNull(configuration);
        string? listening = configuration["Urls"]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).FirstOrDefault();
        Configured = Root(routing.Value.UmbracoApplicationUrl);
        OrListening = Configured ?? Root(listening) ?? "http://localhost:5000";
    }

    /// <summary>As it was configured, without a slash at its end; null when it was not.</summary>
    public string? Configured { get; }

    /// <summary>As it was configured, else the first address that the program listens on.</summary>
    public string OrListening { get; }

    /// <inheritdoc/>
    public string Whole(string path) => OrListening + path;

    internal static bool IsReadable(string? address) => string.IsNullOrWhiteSpace(address) || Root(address) is not null;

    // Kestrel listens on "*" or "+" for every name of the machine; no reader can follow such an address.
    private static string? Root(string? address)
    {
        string? named = address?.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal);
        return Uri.TryCreate(named, UriKind.Absolute, out Uri? uri) && uri.Scheme is "http" or "https"
            ? uri.GetLeftPart(UriPartial.Path).TrimEnd('/')
            : null;
    }
}
