using System.Drawing;
using System.Globalization;
using System.Xml;

namespace Varumarke.Engine.MediaFiles;

/// <summary>SVG: width and height of the root element, or else of its view box (SVG 2, 8.2). Percentages say nothing.</summary>
internal static class SvgHeader
{
    private static readonly XmlReaderSettings Settings = new()
    {
        // Uploads are not trusted: no entities, nothing fetched.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 0,
    };

    public static Size? Read(byte[] header)
    {
        if (!LooksLikeXml(header))
        {
            return null;
        }

        try
        {
            using var stream = new MemoryStream(header);
            using var xml = XmlReader.Create(stream, Settings);
            return xml.MoveToContent() == XmlNodeType.Element && xml.LocalName == "svg" ? SizeOf(xml) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static bool LooksLikeXml(ReadOnlySpan<byte> bytes) => bytes.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8);

    private static Size? SizeOf(XmlReader xml)
    {
        double[] box = Box(xml.GetAttribute("viewBox"));
        double? width = Length(xml.GetAttribute("width")) ?? (box.Length == 4 ? box[2] : null);
        double? height = Length(xml.GetAttribute("height")) ?? (box.Length == 4 ? box[3] : null);
        return width is > 0 and < int.MaxValue && height is > 0 and < int.MaxValue
            ? new Size((int)Math.Round(width.Value), (int)Math.Round(height.Value))
            : null;
    }

    private static double? Length(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string number = text.EndsWith("px", StringComparison.OrdinalIgnoreCase) ? text[..^2] : text;
        return double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : null;
    }

    private static double[] Box(string? text) =>
    [
        .. (text ?? string.Empty)
            .Split([' ', ',', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out double value) ? value : 0),
    ];
}
