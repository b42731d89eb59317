using System.Text;
using System.Xml;
using AngleSharp.Dom;

namespace Varumarke.Intake.Svg;

/// <summary>Writes the tree as XML in UTF-8 without a byte order mark: one vocabulary, no prefixes but XLink's and XML's own, no entities.</summary>
internal static class SvgWriter
{
    private const string XLinkPrefix = "xlink:";
    private const string XmlPrefix = "xml:";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        OmitXmlDeclaration = true,
        NewLineHandling = NewLineHandling.None,
    };

    public static byte[] Write(IElement root)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, Settings))
        {
            xml.WriteStartElement(root.LocalName, SvgNames.Namespace);
            xml.WriteAttributeString("xmlns", SvgNames.Namespace);
            if (root.QuerySelectorAll("*").Prepend(root).Any(element => element.Attributes.Any(attribute => attribute.Name.StartsWith(XLinkPrefix, StringComparison.Ordinal))))
            {
                xml.WriteAttributeString("xmlns", "xlink", null, SvgNames.XLink);
            }

            WriteInner(root, xml);
            xml.WriteEndElement();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    // Goes as deep as the reader allowed, so that it cannot run out of stack.
    private static void WriteInner(IElement element, XmlWriter xml)
    {
        foreach (IAttr attribute in element.Attributes)
        {
            Write(attribute, xml);
        }

        foreach (INode child in element.ChildNodes)
        {
            if (child is IElement inner)
            {
                xml.WriteStartElement(inner.LocalName, SvgNames.Namespace);
                WriteInner(inner, xml);
                xml.WriteEndElement();
            }
            else if (child is IText text)
            {
                xml.WriteString(text.Data);
            }
        }
    }

    private static void Write(IAttr attribute, XmlWriter xml)
    {
        if (attribute.Name.StartsWith(XLinkPrefix, StringComparison.Ordinal))
        {
            xml.WriteAttributeString("xlink", attribute.Name[XLinkPrefix.Length..], SvgNames.XLink, attribute.Value);
        }
        else if (attribute.Name.StartsWith(XmlPrefix, StringComparison.Ordinal))
        {
            xml.WriteAttributeString("xml", attribute.Name[XmlPrefix.Length..], SvgNames.Xml, attribute.Value);
        }
        else
        {
            xml.WriteAttributeString(attribute.Name, attribute.Value);
        }
    }
}
