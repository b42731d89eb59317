namespace Varumarke.Core.Assets;

/// <summary>What terms need besides the media items themselves. Section <c>Varumarke:Terms</c>.</summary>
public sealed class AssetTermsOptions
{
    /// <summary>Where the options are read from.</summary>
    public const string Section = "Varumarke:Terms";

    /// <summary>
    /// Where licences of the site's own can be read: licence code to absolute address, such as
    /// <c>municipal-terms</c> to <c>https://www.hagfors.se/bildvillkor</c>. Creative Commons' are known. A licence link on the
    /// item counts before both.
    /// </summary>
    public IDictionary<string, string> LicenceUrls { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// What stands before the name in a credit line, by media type: <c>Film: Anna Ek</c>. It counts before the word that follows from
    /// how a picture was made (<see cref="MadeHow"/>); empty, as for logos, only the name stands there.
    /// </summary>
    public IDictionary<string, string> CreditPrefixes { get; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["brandVideo"] = "Film: ",
        ["brandLogo"] = string.Empty,
    };
}
