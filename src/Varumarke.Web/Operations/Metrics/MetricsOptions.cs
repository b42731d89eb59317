namespace Varumarke.Web.Operations.Metrics;

/// <summary>Who may read the measurements. Section <c>Varumarke:Metrics</c>.</summary>
internal sealed class MetricsOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Metrics";

    /// <summary>
    /// An address of their own, at which <c>/metrics</c> answers whoever can reach it: <c>http://localhost:9464</c>, which only this
    /// machine can. Empty for none. In Development the service's own address answers instead.
    /// </summary>
    public string? Url { get; set; } = "http://localhost:9464";

    /// <summary>With a key <c>/metrics</c> at the service's own address answers who brings it, as <c>Authorization: Bearer KEY</c>. At least 16 characters.</summary>
    public string? Key { get; set; }

    /// <summary>What is wrong, each in a sentence.</summary>
    public IEnumerable<string> Faults()
    {
        if (!string.IsNullOrWhiteSpace(Url) && !(Uri.TryCreate(Url.Replace("://*", "://localhost", StringComparison.Ordinal).Replace("://+", "://localhost", StringComparison.Ordinal), UriKind.Absolute, out Uri? uri) && uri.Scheme == Uri.UriSchemeHttp))
        {
            yield return $"{Section}:Url must be an address such as http://localhost:9464, or empty for none.";
        }

        if (Key is { Length: > 0 and < 16 })
        {
            yield return $"{Section}:Key must have at least 16 characters: whoever guesses it reads the measurements.";
        }
    }
}
