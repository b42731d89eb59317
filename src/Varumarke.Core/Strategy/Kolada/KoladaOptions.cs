using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;

namespace Varumarke.Core.Strategy.Kolada;

/// <summary>Whether and how figures are read out of Kolada. Section <c>Varumarke:Kolada</c>.</summary>
public sealed partial class KoladaOptions : IValidatableObject
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Kolada";

    /// <summary>Whether anything is read. Default: false.</summary>
    public bool IsOn { get; set; }

    /// <summary>Where Kolada's API of version 3 is: https, or http on this machine. No other host is called. Default: Kolada's own.</summary>
    [Required]
    public string Address { get; set; } = "https://api.kolada.se/v3/";

    /// <summary>The municipality's code. Default: 1783.</summary>
    [Required]
    public string Municipality { get; set; } = "1783";

    /// <summary>The county, as a region's code or a group's such as <c>G36021</c> for the average of its municipalities. Default: 0017.</summary>
    [Required]
    public string County { get; set; } = "0017";

    /// <summary>The nation. Default: 0000.</summary>
    [Required]
    public string Nation { get; set; } = "0000";

    /// <summary>The first year that is asked for. Default: 2000.</summary>
    [Range(1900, 2100)]
    public int FirstYear { get; set; } = 2000;

    /// <summary>How many hours lie between two readings; 0 reads by command alone. Default: 24. After a reading that failed the next is tried in an hour.</summary>
    [Range(0, 8_760)]
    public int EveryHours { get; set; } = 24;

    /// <summary>How long an answer may take. 1 s–5 min, default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>After how many days without figures the owners of the goals are told. Default: 14.</summary>
    [Range(1, 365)]
    public int AwayDays { get; set; } = 14;

    /// <summary>Whether it is called through the proxy that the environment names (<c>HTTPS_PROXY</c>). Default: false.</summary>
    public bool UseProxy { get; set; }

    /// <inheritdoc />
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!Uri.TryCreate(Address, UriKind.Absolute, out Uri? address) || !(address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback))
            || address.Query.Length > 0 || address.Fragment.Length > 0 || address.UserInfo.Length > 0)
        {
            yield return new ValidationResult($"{Section}:{nameof(Address)} must be an address such as https://api.kolada.se/v3/.", [nameof(Address)]);
        }

        string[] areas = [Municipality, County, Nation];
        if (!areas.All(area => Area().IsMatch(area)) || areas.Distinct(StringComparer.Ordinal).Count() < areas.Length)
        {
            yield return new ValidationResult(
                $"{Section}:{nameof(Municipality)}, {nameof(County)} and {nameof(Nation)} must be three codes of four digits, or of groups such as G36021.",
                [nameof(Municipality), nameof(County), nameof(Nation)]);
        }
    }

    [GeneratedRegex(@"\A([0-9]{4}|G[0-9]{1,9})\z")]
    private static partial Regex Area();
}
