using System.Text;
using System.Xml;

namespace Varumarke.Renditions.Metadata.Writing;

/// <summary>Writes the shapes that XMP values have (ISO 16684-1, 7.5 to 7.9) as RDF. A value that is null is not written.</summary>
/// <param name="xml">Stands below <c>rdf:Description</c>.</param>
/// <param name="limit">The most UTF-16 units of a text.</param>
internal sealed class XmpWriter(XmlWriter xml, int limit)
{
    public void Text(string schema, string name, string? value)
    {
        if (MetadataText.Clean(value, limit) is { } text)
        {
            xml.WriteElementString(name, schema, text);
        }
    }

    /// <summary>An address: half of one leads nowhere, so that one that is too long is left out.</summary>
    public void Address(string schema, string name, string? address)
    {
        if (Fits(address) is { } text)
        {
            xml.WriteElementString(name, schema, text);
        }
    }

    /// <summary>An address as RDF points at a resource.</summary>
    public void Resource(string schema, string name, string? address)
    {
        if (Fits(address) is { } text)
        {
            xml.WriteStartElement(name, schema);
            xml.WriteAttributeString("resource", XmpNames.Rdf, text);
            xml.WriteEndElement();
        }
    }

    /// <summary>A list of one address.</summary>
    public void AddressInList(string schema, string name, string kind, string? address)
    {
        if (Fits(address) is { } text)
        {
            List(schema, name, kind, () => xml.WriteElementString("li", XmpNames.Rdf, text));
        }
    }

    /// <summary>A list (<c>Seq</c> or <c>Bag</c>) of one.</summary>
    public void ListOfOne(string schema, string name, string kind, string? value)
    {
        if (MetadataText.Clean(value, limit) is { } text)
        {
            List(schema, name, kind, () => xml.WriteElementString("li", XmpNames.Rdf, text));
        }
    }

    /// <summary>The same text in several languages; the first is the one for readers of any other.</summary>
    public void Alternatives(string schema, string name, IEnumerable<(string Language, string? Text)> texts, bool lines = false)
    {
        (string Language, string? Text)[] known =
            [.. texts.Select(text => (text.Language, Text: MetadataText.Clean(text.Text, limit, lines))).Where(text => text.Text is not null)];
        if (known.Length > 0)
        {
            List(schema, name, "Alt", () =>
            {
                Alternative("x-default", known[0].Text!);
                foreach ((string language, string? text) in known.Where(text => text.Language.Length > 0))
                {
                    Alternative(language, text!);
                }
            });
        }
    }

    /// <summary>A list of one structure.</summary>
    public void Structure(string schema, string name, string kind, Action fields) => List(schema, name, kind, () =>
    {
        xml.WriteStartElement("li", XmpNames.Rdf);
        xml.WriteAttributeString("parseType", XmpNames.Rdf, "Resource");
        fields();
        xml.WriteEndElement();
    });

    private void Alternative(string language, string text)
    {
        xml.WriteStartElement("li", XmpNames.Rdf);
        xml.WriteAttributeString("xml", "lang", XmpNames.Xml, language);
        xml.WriteString(text);
        xml.WriteEndElement();
    }

    private void List(string schema, string name, string kind, Action items)
    {
        xml.WriteStartElement(name, schema);
        xml.WriteStartElement(kind, XmpNames.Rdf);
        items();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private string? Fits(string? address) =>
        MetadataText.Clean(address, int.MaxValue) is { } text && Encoding.UTF8.GetByteCount(text) <= limit ? text : null;
}
