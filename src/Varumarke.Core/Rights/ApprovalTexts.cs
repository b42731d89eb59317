using Varumarke.Core.Problems;

namespace Varumarke.Core.Rights;

/// <summary>What is said where an asset cannot be approved yet.</summary>
public static class ApprovalTexts
{
    private static Wording AltText { get; } = new("an alternative text (or that the picture is decorative)", "alternativtext (eller att bilden är dekoration)");

    private static Wording Title { get; } = new("a title", "titel");

    private static Wording Photographer { get; } = new("the photographer or creator", "fotograf eller upphovsperson");

    private static Wording RightsHolder { get; } = new("the holder of the rights", "rättighetsinnehavare");

    private static Wording Licence { get; } = new("a licence", "licens");

    private static Wording LegalBasis { get; } = new("a legal basis", "laglig grund");

    private static Wording LogoVariant { get; } = new("which variant of the logotype it is", "logotypens variant");

    private static Wording MadeHow { get; } = new("how the picture was made", "hur bilden är gjord");

    /// <summary>All that is missing, in a sentence.</summary>
    public static Wording CannotApprove(IReadOnlyList<string> missing)
    {
        ArgumentNullException.ThrowIfNull(missing);
        Wording[] names = [.. missing.Select(NameOf)];
        return new Wording(
            $"It cannot be approved. Missing: {string.Join(", ", names.Select(name => name.English))}.",
            $"Den kan inte godkännas. Det som saknas: {string.Join(", ", names.Select(name => name.Swedish))}.");
    }

    /// <summary>What is said at the property itself.</summary>
    public static Wording Needed { get; } = new("Needed before it can be approved.", "Behövs innan den kan godkännas.");

    /// <summary>What a property is called in a sentence; by its alias where a site has added one of its own.</summary>
    public static Wording NameOf(string alias) => alias switch
    {
        "altTextSv" => AltText,
        "titleSv" => Title,
        "photographer" => Photographer,
        "rightsHolder" => RightsHolder,
        "licence" => Licence,
        AssetRightsProperties.LegalBasis => LegalBasis,
        "logoVariant" => LogoVariant,
        "madeHow" => MadeHow,
        _ => new Wording($"the property {alias}", $"egenskapen {alias}"),
    };
}
