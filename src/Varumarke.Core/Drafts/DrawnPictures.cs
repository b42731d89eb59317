using System.Globalization;
using System.Text.RegularExpressions;

namespace Varumarke.Core.Drafts;

/// <summary>
/// The raster pictures that a drawing (SVG) carries inside of itself, with how wide they stand in it. Nothing is followed or drawn: what
/// a transformation does to a picture is not worked out, and then nothing is said of its width.
/// </summary>
public static partial class DrawnPictures
{
    private const int Most = 12;
    private const double MillimetresPerInch = 25.4;
    private const string Start = "data:image/";
    private const string Coding = ";base64,";

    /// <summary>The pictures.</summary>
    public static IReadOnlyList<PlacedPicture> In(string drawing)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        var pictures = new List<PlacedPicture>();
        for (int at = drawing.IndexOf(Start, StringComparison.OrdinalIgnoreCase); at >= 0 && pictures.Count < Most; at = drawing.IndexOf(Start, at + Start.Length, StringComparison.OrdinalIgnoreCase))
        {
            if (Content(drawing, at) is { } content)
            {
                pictures.Add(new PlacedPicture(content, WidthOf(drawing, at)));
            }
        }

        return pictures;
    }

    /// <summary>How wide the whole drawing is; null where it does not say.</summary>
    public static PlacedWidth? WidthOf(string drawing)
    {
        ArgumentNullException.ThrowIfNull(drawing);
        return Tag(drawing, drawing.IndexOf("<svg", StringComparison.OrdinalIgnoreCase)) is { } root ? Length(root) : null;
    }

    private static byte[]? Content(string drawing, int at)
    {
        int coding = drawing.IndexOf(Coding, at, Math.Min(64, drawing.Length - at), StringComparison.OrdinalIgnoreCase);
        if (coding < 0)
        {
            return null;
        }

        int from = coding + Coding.Length;
        int to = drawing.AsSpan(from).IndexOfAny("\"')<");
        var coded = drawing.AsSpan(from, to < 0 ? drawing.Length - from : to);
        byte[] content = new byte[(coded.Length / 4 * 3) + 3];
        return Convert.TryFromBase64Chars(coded, content, out int length) && length > 0 ? content[..length] : null;
    }

    private static PlacedWidth? WidthOf(string drawing, int at)
    {
        if (drawing.Contains("transform", StringComparison.OrdinalIgnoreCase)
            || Tag(drawing, drawing.LastIndexOf("<image", at, StringComparison.OrdinalIgnoreCase)) is not { } image
            || Length(image) is not { } own
            || Tag(drawing, drawing.IndexOf("<svg", StringComparison.OrdinalIgnoreCase)) is not { } root)
        {
            return null;
        }

        // A length without a unit is one of the drawing's own, which its width and the box that it shows make so and so large.
        if (own.Unit == PlacedUnit.Millimetres || Length(root) is not { } whole)
        {
            return own.Unit == PlacedUnit.Millimetres ? own : null;
        }

        double units = Box().Match(root) is { Success: true } box && Number(box.Groups[1].Value) is { } width and > 0 ? width : whole.Unit == PlacedUnit.Pixels ? whole.Size : 0;
        return units > 0 ? new PlacedWidth(own.Size * whole.Size / units, whole.Unit) : null;
    }

    // Without the picture's own data, which may stand before what is said of its width.
    private static string? Tag(string drawing, int at)
    {
        int end = at < 0 ? -1 : drawing.IndexOf('>', at);
        return end < 0 ? null : Data().Replace(drawing[at..end], string.Empty);
    }

    private static PlacedWidth? Length(string tag)
    {
        if (Width().Match(tag) is not { Success: true } written || Number(written.Groups[1].Value) is not { } size || size <= 0)
        {
            return null;
        }

        return written.Groups[2].Value.ToLowerInvariant() switch
        {
            "" or "px" => new PlacedWidth(size, PlacedUnit.Pixels),
            "mm" => new PlacedWidth(size, PlacedUnit.Millimetres),
            "cm" => new PlacedWidth(size * 10, PlacedUnit.Millimetres),
            "in" => new PlacedWidth(size * MillimetresPerInch, PlacedUnit.Millimetres),
            "pt" => new PlacedWidth(size * MillimetresPerInch / 72, PlacedUnit.Millimetres),
            _ => null,
        };
    }

    private static double? Number(string written) => double.TryParse(written, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) && double.IsFinite(number) ? number : null;

    [GeneratedRegex("\\swidth\\s*=\\s*[\"']\\s*([0-9.]{1,12})\\s*([a-z%]{0,3})\\s*[\"']", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Width();

    [GeneratedRegex("\\sviewBox\\s*=\\s*[\"']\\s*[-0-9.]+[\\s,]+[-0-9.]+[\\s,]+([0-9.]{1,12})[\\s,]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Box();

    [GeneratedRegex("data:image/[^\"']*", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Data();
}
