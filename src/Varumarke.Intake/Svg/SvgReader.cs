using System.Xml;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Varumarke.Core.Pictures;

namespace Varumarke.Intake.Svg;

/// <summary>
/// Reads a drawing as XML into the tree that the sanitiser works on, and leaves behind what XML has and a drawing needs not:
/// document types, processing instructions, comments, CDATA, other vocabularies, prefixes. It is read as XML and not as HTML,
/// since that is how browsers read an SVG file, and the two disagree on where things end.
/// </summary>
internal sealed class SvgReader(IHtmlDocument document, int maxDepth)
{
    private static readonly XmlReaderSettings Settings = new()
    {
        // A reference to an entity that was declared in the ignored document type is an error, so nothing can be built from them.
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 0,
        CloseInput = false,
    };

    private readonly SortedSet<string> _removed = new(StringComparer.Ordinal);

    /// <summary>What was left behind.</summary>
    public IReadOnlyCollection<string> Removed => _removed;

    /// <summary>The drawing could be stored as it was written: there is nothing in it that only XML understands.</summary>
    public bool IsPlain { get; private set; } = true;

    /// <summary>Reading has ended because elements lie deeper in each other than is allowed.</summary>
    public bool IsTooDeep { get; private set; }

    /// <summary>Puts the drawing into the document's body.</summary>
    /// <exception cref="XmlException">It is no well-formed XML, or lies deeper than is allowed.</exception>
    public IElement? Read(Stream svg)
    {
        using var xml = XmlReader.Create(svg, Settings);
        INode parent = document.Body!;
        IElement? root = null;
        bool goesOn = xml.Read();
        while (goesOn)
        {
            if (xml.NodeType == XmlNodeType.Element && IsWanted(xml, parent, root))
            {
                IElement element = Element(xml);
                root ??= element;
                bool isEmpty = xml.IsEmptyElement;
                Attributes(xml, element);
                parent.AppendChild(element);
                parent = isEmpty ? parent : element;
            }
            else if (xml.NodeType == XmlNodeType.Element)
            {
                Leave(xml.LocalName);
                xml.Skip();
                continue;
            }
            else if (xml.NodeType == XmlNodeType.EndElement)
            {
                parent = parent.Parent!;
            }
            else
            {
                Other(xml, parent);
            }

            goesOn = xml.Read();
        }

        return root;
    }

    private bool IsWanted(XmlReader xml, INode parent, IElement? root)
    {
        if (xml.Depth >= maxDepth)
        {
            IsTooDeep = true;
            throw new XmlException(FileFault.TooDeep(maxDepth).English);
        }

        if (xml.NamespaceURI != SvgNames.Namespace || SvgNames.TextOnly.Contains(parent.NodeName))
        {
            return false;
        }

        return root is null ? xml.LocalName == "svg" : xml.LocalName == "a" || SvgNames.Elements.Contains(xml.LocalName);
    }

    // A link draws nothing of its own: what it holds stays, as a group.
    private IElement Element(XmlReader xml)
    {
        bool isLink = xml.LocalName == "a";
        if (isLink)
        {
            Leave("a");
        }

        IsPlain &= xml.Prefix.Length == 0;
        return document.CreateElement(SvgNames.Namespace, isLink ? "g" : xml.LocalName);
    }

    private void Attributes(XmlReader xml, IElement element)
    {
        string? style = null;
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI == "http://www.w3.org/2000/xmlns/")
            {
                // The writer declares what it needs; others are of vocabularies that stay behind.
                IsPlain &= xml.Value is SvgNames.Namespace or SvgNames.XLink;
                continue;
            }

            string? name = xml.NamespaceURI switch
            {
                "" => xml.LocalName,
                SvgNames.XLink => "xlink:" + xml.LocalName,
                SvgNames.Xml => "xml:" + xml.LocalName,
                _ => null,
            };
            if (name is null || !SvgNames.Attributes.Contains(name))
            {
                Leave(xml.Name);
                continue;
            }

            IsPlain &= xml.NamespaceURI != SvgNames.XLink || xml.Prefix == "xlink";
            if (name == "style")
            {
                style = xml.Value;
                continue;
            }

            element.SetAttribute(name, xml.Value);
        }

        if (style is not null)
        {
            // Last, where it stands when it has been taken out and put back.
            element.SetAttribute("style", style);
        }

        xml.MoveToElement();
    }

    private void Other(XmlReader xml, INode parent)
    {
        switch (xml.NodeType)
        {
            case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                IsPlain &= xml.NodeType != XmlNodeType.CDATA;
                Text(xml, parent);
                break;
            case XmlNodeType.XmlDeclaration:
                IsPlain &= xml.GetAttribute("encoding") is not { } encoding || encoding.Equals("utf-8", StringComparison.OrdinalIgnoreCase);
                break;
            case XmlNodeType.Comment:
                // Not worth a word, but an HTML parser ends some comments earlier than XML does.
                IsPlain = false;
                break;
            default:
                Leave("?" + xml.Name);
                break;
        }
    }

    private void Text(XmlReader xml, INode parent)
    {
        if (parent == document.Body)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(xml.Value) || SvgNames.WithText.Contains(parent.NodeName))
        {
            parent.AppendChild(document.CreateTextNode(xml.Value));
        }
        else
        {
            Leave("text in " + parent.NodeName);
        }
    }

    private void Leave(string name)
    {
        IsPlain = false;

        // A report, not a copy of the attack.
        if (_removed.Count < 20)
        {
            _removed.Add(name.Length > 40 ? name[..40] : name);
        }
    }
}
