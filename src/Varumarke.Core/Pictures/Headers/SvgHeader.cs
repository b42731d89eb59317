using System.Globalization;
using System.Xml;

namespace Varumarke.Core.Pictures.Headers;

/// <summary>
/// SVG: width and height of the root element, or else of its view box (SVG 2, 8.2; percentages say nothing), how deep it is,
/// and whether it declares entities. All of it is read, up to a bound.
/// </summary>
internal static class SvgHeader
{
    private const int MaxBytes = 16 * 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new()
    {
        // The document type is read only to see whether it declares entities; nothing is fetched, and what the entities
        // would become is cut off long before it hurts.
        DtdProcessing = DtdProcessing.Parse,
        XmlResolver = null,
        MaxCharactersFromEntities = 1024,
    };

    public static FileInspection? Read(HeaderReader reader)
    {
        if (!MayBeSvg(reader.Look(0, HeaderReader.Window)))
        {
            return null;
        }

        var picture = new FileInspection("image/svg+xml") { Format = PictureFormat.Svg };
        if (reader.Length > MaxBytes)
        {
            return picture with { Width = 1, Height = 1 };
        }

        try
        {
            using var stream = new HeaderStream(reader);
            using var xml = XmlReader.Create(stream, Settings);
            return Read(xml, picture);
        }
        catch (XmlException exception)
        {
            return picture with { Fault = FileFault.NotWellFormed(exception.LineNumber) };
        }
    }

    private static FileInspection? Read(XmlReader xml, FileInspection picture)
    {
        bool isRoot = true;
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.DocumentType)
            {
                picture = picture with { DeclaresEntities = xml.Value.Contains("<!ENTITY", StringComparison.Ordinal) };
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                if (isRoot && xml.LocalName != "svg")
                {
                    return null;
                }

                picture = isRoot ? Sized(xml, picture) : picture.Depth > xml.Depth ? picture : picture with { Depth = xml.Depth + 1 };
                isRoot = false;
            }
        }

        return picture with { Fault = picture.DeclaresEntities ? FileFault.Entities : null };
    }

    // The root may stand behind comments and a document type, but it does stand near the beginning.
    private static bool MayBeSvg(ReadOnlySpan<byte> head) =>
        head.IndexOf("<svg"u8) >= 0 ? IsXml(head)
        : head.IndexOf(":svg"u8) >= 0 ? IsXml(head)
        : head.IndexOf("<\0s\0v\0g\0"u8) >= 0 || head.IndexOf("\0<\0s\0v\0g"u8) >= 0;

    private static bool IsXml(ReadOnlySpan<byte> head) => head.TrimStart("\uFEFF \t\r\n"u8).StartsWith("<"u8);

    private static FileInspection Sized(XmlReader xml, FileInspection picture)
    {
        double[] box = Box(xml.GetAttribute("viewBox"));
        double? width = Length(xml.GetAttribute("width")) ?? (box.Length == 4 ? box[2] : null);
        double? height = Length(xml.GetAttribute("height")) ?? (box.Length == 4 ? box[3] : null);
        return picture with { Width = Pixels(width), Height = Pixels(height), HasAlpha = true, Depth = 1 };
    }

    private static int Pixels(double? length) =>
        length is > 0 and < int.MaxValue ? Math.Max(1, (int)Math.Round(length.Value)) : 0;

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
