using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Varumarke.Tests.Intake.Svg;

/// <summary>
/// Looks through a drawing for what it may not hold. Written without a look at the cleaner's lists: what is forbidden here, not
/// what is allowed there.
/// </summary>
internal static partial class HarmlessDrawing
{
    private static readonly string[] Forbidden =
    [
        "script", "foreignobject", "iframe", "embed", "object", "video", "audio", "canvas", "animate", "animatemotion", "animatetransform",
        "animatecolor", "set", "discard", "handler", "listener", "a", "html", "body", "link", "meta", "include", "feimage", "font-face-uri", "cursor",
    ];

    private static readonly string[] Properties =
    [
        "style", "fill", "stroke", "filter", "mask", "clip-path", "clip", "marker", "marker-start", "marker-mid", "marker-end", "cursor", "font-family", "color",
        "background", "background-image", "content", "stop-color", "flood-color", "mask-image", "color-profile",
    ];

    public static IReadOnlyList<string> Faults(ReadOnlyMemory<byte> svg)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };
        using var stream = new MemoryStream(svg.ToArray());
        using var reader = XmlReader.Create(stream, settings);
        XDocument document = XDocument.Load(reader);
        return
        [
            .. document.DescendantNodes().Where(node => node is XComment or XProcessingInstruction or XCData).Select(node => node.NodeType.ToString()),
            .. document.Descendants().SelectMany(Faults),
        ];
    }

    private static IEnumerable<string> Faults(XElement element)
    {
        if (element.Name.NamespaceName != "http://www.w3.org/2000/svg" || Forbidden.Contains(element.Name.LocalName.ToLowerInvariant()))
        {
            yield return $"<{element.Name}>";
        }

        if (element.Name.LocalName == "style" && Loads(element.Value))
        {
            yield return $"<style>{element.Value}";
        }

        foreach (XAttribute attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            string name = attribute.Name.LocalName.ToLowerInvariant();
            bool isAddress = name is "href" or "src" or "action" or "formaction" or "data";
            bool isEmbedded = element.Name.LocalName == "image" && attribute.Value.StartsWith("data:image/png;base64,", StringComparison.Ordinal);
            if (name.StartsWith("on", StringComparison.Ordinal)
                || name == "base"
                || (isAddress && !attribute.Value.StartsWith('#') && !isEmbedded)
                || (Properties.Contains(name) && Loads(attribute.Value)))
            {
                yield return $"{attribute.Name}={attribute.Value}";
            }
        }
    }

    private static bool Loads(string value) => Loading().IsMatch(value);

    [GeneratedRegex(@"url\s*\(\s*[""']?\s*(?!#)[^""'\s]|javascript\s*:|@import|@font-face|expression\s*\(|image-set|src\s*\(|\\", RegexOptions.IgnoreCase)]
    private static partial Regex Loading();
}
