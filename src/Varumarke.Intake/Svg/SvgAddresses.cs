using System.Text.RegularExpressions;

namespace Varumarke.Intake.Svg;

/// <summary>
/// What may be pointed at: parts of the same drawing, and nothing outside it. A picture that lies in the drawing itself is
/// judged by <see cref="EmbeddedPictures"/>.
/// </summary>
internal static partial class SvgAddresses
{
    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking;

    /// <summary>An address such as <c>#gradient</c>.</summary>
    public static bool IsLocal(string address) => Fragment().IsMatch(address.Trim());

    /// <summary>The part that an address points at; null when it points elsewhere.</summary>
    public static string? Target(string? address) => address?.Trim() is { Length: > 1 } trimmed && trimmed[0] == '#' ? trimmed[1..] : null;

    /// <summary>The parts that a value such as <c>url(#gradient)</c> points at, in a style sheet too.</summary>
    public static IEnumerable<string> Targets(string value) => LocalUrl().Matches(value).Select(match => match.Groups[1].Value);

    /// <summary>
    /// A value of a property, as attribute or in CSS, that calls nothing but functions that draw and points nowhere else. Escapes
    /// and comments, with which a name can be spelled in many ways, have no place in it.
    /// </summary>
    public static bool IsHarmless(string value) =>
        value.AsSpan().IndexOfAny(@"\<@") < 0
        && !value.Contains("/*", StringComparison.Ordinal)
        && !Calling().IsMatch(Drawing().Replace(LocalUrl().Replace(value, " "), " "));

    [GeneratedRegex(@"^#[^\s""'()<>\\]+$", Plain)]
    private static partial Regex Fragment();

    [GeneratedRegex(@"url\(\s*[""']?#([^\s""'()<>\\]+)[""']?\s*\)", Plain)]
    private static partial Regex LocalUrl();

    [GeneratedRegex(
        @"\b(?:rgba?|hsla?|matrix|matrix3d|translate|translate[XY]|scale|scale[XY]|rotate|skew[XY]?|calc|rect|drop-shadow|blur"
        + @"|opacity|hue-rotate|saturate|brightness|contrast|grayscale|invert|sepia|circle|ellipse|inset|polygon|path)\s*\([^()]*\)",
        Plain)]
    private static partial Regex Drawing();

    [GeneratedRegex(@"\(|javascript:|data:", Plain)]
    private static partial Regex Calling();
}
