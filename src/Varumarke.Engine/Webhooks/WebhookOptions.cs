using System.ComponentModel.DataAnnotations;
using System.Net;

namespace Varumarke.Engine.Webhooks;

/// <summary>
/// How webhooks are called, beside what Umbraco's own section <c>Umbraco:CMS:Webhook</c> says (enabled, period, retries,
/// how long logs are kept). Section <c>Varumarke:Webhooks</c>.
/// </summary>
public sealed class WebhookOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Varumarke:Webhooks";

    /// <summary>How long a receiver may take to answer. 1 s–5 min, default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many receivers are called at the same time. 1–64, default 8.</summary>
    [Range(1, 64)]
    public int Parallelism { get; set; } = 8;

    /// <summary>How many calls may wait for one receiver; beyond it the oldest are dropped. 1–100,000, default 1,000.</summary>
    [Range(1, 100_000)]
    public int MaxWaiting { get; set; } = 1_000;

    /// <summary>
    /// Networks, as <c>10.20.0.0/16</c>, that may be called although they are not public: loopback, private, link-local and
    /// the like are refused otherwise. Default: none.
    /// </summary>
    public IList<string> AllowedNetworks { get; } = [];

    /// <summary>
    /// Whether calls go through the proxy that the environment names (<c>HTTPS_PROXY</c>). The proxy then decides which
    /// addresses may be called, and must itself be public or in an allowed network. Default false.
    /// </summary>
    public bool UseProxy { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) => AllowedNetworks
        .Where(network => !IPNetwork.TryParse(network, out _))
        .Select(network => new ValidationResult(
            $"{Section}:{nameof(AllowedNetworks)} holds '{network}', which is no network such as 10.20.0.0/16 or fd00::/8.",
            [nameof(AllowedNetworks)]));
}
