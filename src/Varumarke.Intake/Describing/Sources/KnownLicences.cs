using System.Text.RegularExpressions;

namespace Varumarke.Intake.Describing.Sources;

/// <summary>The licences of Creative Commons, known by their addresses (ccREL).</summary>
internal static partial class KnownLicences
{
    /// <summary>The licence's code, such as <c>CC-BY-NC-4.0</c> or <c>CC0-1.0</c>; null for an address that is of none.</summary>
    public static string? CodeOf(string? address)
    {
        if (address is null || address.Length > 2000 || Licence().Match(address) is not { Success: true } match)
        {
            return null;
        }

        string version = match.Groups["version"].Value;
        return match.Groups["zero"].Success ? $"CC0-{version}" : $"CC-{match.Groups["kind"].Value.ToUpperInvariant()}-{version}";
    }

    [GeneratedRegex(@"^https?://(?:www\.)?creativecommons\.org/(?:publicdomain/(?<zero>zero)|licenses/(?<kind>by(?:-nc)?(?:-sa|-nd)?))/(?<version>\d\.\d)(?:/|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Licence();
}
