namespace Varumarke.Core.Rights;

/// <summary>Which media types carry rights, and what is assumed of the others. Section <c>Varumarke:Rights</c>.</summary>
public sealed class AssetGateOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Rights";

    /// <summary>Aliases of the media types that the rule applies to.</summary>
    public ISet<string> GovernedMediaTypes { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "brandImage", "brandLogo", "brandDocument", "brandVideo",
    };

    /// <summary>
    /// The legal bases that an approved asset may rest on (property <c>legalBasis</c>). One that rests on none of them stays in,
    /// as long as its type has the property.
    /// </summary>
    public ISet<string> LegalBases { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "noPerson", "consent", "publicInterest", "agreement",
    };

    /// <summary>
    /// Aliases of the properties that must be filled in before an asset is approved, as far as its type has them; a property that
    /// begins with <c>altText</c> not where the picture is marked as decorative.
    /// </summary>
    public ISet<string> RequiredToApprove { get; } = new HashSet<string>(StringComparer.OrdinalIgnoreCase)
    {
        "altTextSv", "titleSv", "photographer", "rightsHolder", "licence", "legalBasis", "logoVariant", "madeHow",
    };

    /// <summary>Whether media of all other types (Umbraco's own Image, File, Folder …) may leave. Default yes.</summary>
    public bool OtherMediaTypesAreDeliverable { get; set; } = true;

    /// <summary>The time zone in which a date without a time begins and ends. Default <c>Europe/Stockholm</c>.</summary>
    public string TimeZone { get; set; } = "Europe/Stockholm";
}
