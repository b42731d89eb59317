using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Varumarke.Engine.Embedding;

/// <summary>Whose films and the like editors may show in a text, by oEmbed. Section <c>Varumarke:Embeds</c>. Default: nobody's.</summary>
public sealed class EmbedOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Varumarke:Embeds";

    /// <summary>The sites, by a name of your own.</summary>
    public Dictionary<string, EmbedProvider> Providers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long a site may take to answer. 1–30 s, default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Networks, as <c>10.20.0.0/16</c>, that may be asked although they are not public: for a site in the house. Default: none.
    /// </summary>
    public IList<string> AllowedNetworks { get; } = [];

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. AllowedNetworks.Where(network => !IPNetwork.TryParse(network, out _)).Select(network => new ValidationResult(
            $"{Section}:{nameof(AllowedNetworks)} holds '{network}', which is no network such as 10.20.0.0/16 or fd00::/8.", [nameof(AllowedNetworks)])),
        .. Providers.SelectMany(provider => Faults($"{Section}:{nameof(Providers)}:{provider.Key}", provider.Value)).Select(fault => new ValidationResult(fault, [nameof(Providers)])),
    ];

    private static IEnumerable<string> Faults(string at, EmbedProvider provider)
    {
        if (!Uri.TryCreate(provider.Endpoint, UriKind.Absolute, out Uri? endpoint) || !(endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback)))
        {
            yield return $"{at}:{nameof(EmbedProvider.Endpoint)} must be an address that begins with https:// (http:// on this machine alone).";
        }

        foreach ((string setting, IList<string> hosts) in new[] { (nameof(EmbedProvider.Hosts), provider.Hosts), (nameof(EmbedProvider.FrameHosts), provider.FrameHosts) })
        {
            if (hosts.Count == 0 || hosts.Any(host => Uri.CheckHostName(host) != UriHostNameType.Dns))
            {
                yield return $"{at}:{setting} must name hosts, such as film.example.se.";
            }
        }
    }
}
