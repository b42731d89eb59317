using System.Text.RegularExpressions;

namespace Varumarke.Core.Assets;

/// <summary>
/// Creative Commons' licences and public domain tools, by code (<c>CC-BY-4.0</c>, as SPDX writes them) and by address. The
/// address that machines compare is the bare one, <c>https://creativecommons.org/licenses/by/4.0/</c>: no <c>deed.sv</c>, no
/// <c>legalcode</c>, https, a slash at the end.
/// </summary>
public static partial class CreativeCommonsLicence
{
    private const string Site = "https://creativecommons.org/";

    /// <summary>The address of a licence; null for a code that is none of theirs.</summary>
    public static string? UrlOf(string? code)
    {
        if (code is null || CodePattern().Match(code.Trim()) is not { Success: true } match)
        {
            return null;
        }

        string version = match.Groups["version"].Value;
        return match.Groups["tool"].Value.ToUpperInvariant() switch
        {
            "CC0" => $"{Site}publicdomain/zero/{version}/",
            "PDM" or "CC-PDM" => $"{Site}publicdomain/mark/{version}/",
            var tool => $"{Site}licenses/{tool[3..].ToLowerInvariant()}/{version}/",
        };
    }

    /// <summary>The code of the licence that an address leads to, whichever of its pages; null for other addresses.</summary>
    public static string? CodeOf(string? url)
    {
        if (url is null || AddressPattern().Match(url.Trim()) is not { Success: true } match || match.Groups["port"].Success)
        {
            return null;
        }

        string version = match.Groups["version"].Value;
        string code = match.Groups["name"].Value.ToLowerInvariant() switch
        {
            "zero" => $"CC0-{version}",
            "mark" => $"PDM-{version}",
            var name => $"CC-{name.ToUpperInvariant()}-{version}",
        };
        return UrlOf(code) is null ? null : code;
    }

    /// <summary>The bare address of the licence that an address leads to; any other address as it is.</summary>
    public static string Bare(string url)
    {
        ArgumentNullException.ThrowIfNull(url);
        Match match = AddressPattern().Match(url.Trim());
        return match.Success
            ? (Site + string.Join('/', Parts(match)) + "/").ToLowerInvariant()
            : url;
    }

    /// <summary>CC0 and the public domain mark claim no copyright.</summary>
    public static bool ClaimsNothing(string? code) =>
        UrlOf(code)?.StartsWith(Site + "publicdomain/", StringComparison.Ordinal) == true;

    private static IEnumerable<string> Parts(Match match)
    {
        yield return match.Groups["kind"].Value;
        yield return match.Groups["name"].Value;
        yield return match.Groups["version"].Value;
        if (match.Groups["port"].Success)
        {
            yield return match.Groups["port"].Value;
        }
    }

    [GeneratedRegex(@"\A(?<tool>CC0|(?:CC-)?PDM|CC-BY(?:-NC)?(?:-SA|-ND)?)-(?<version>[0-9]\.[0-9])\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CodePattern();

    // A port is a licence translated into one country's law, which versions before 4.0 have.
    [GeneratedRegex(
        @"\Ahttps?://(?:www\.)?creativecommons\.org/(?<kind>licenses|publicdomain)/(?<name>[a-z-]{2,20})/(?<version>[0-9]\.[0-9])(?:/(?<port>[a-z]{2,8}(?!\.)))??/?(?:(?:deed|legalcode)(?:\.[a-z_-]{2,10})?/?)?(?:[?#].*)?\z",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressPattern();
}
