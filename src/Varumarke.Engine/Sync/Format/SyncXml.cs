using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Varumarke.Engine.Sync.Format;

/// <summary>Loads and saves XML. Files come from other people: no DTD, nothing resolved, nothing larger than <see cref="MaxBytes"/>.</summary>
internal static class SyncXml
{
    public const long MaxBytes = 32 * 1024 * 1024;

    private static readonly XmlReaderSettings ReaderSettings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxBytes,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    // NewLineHandling.Entitize keeps a carriage return in a value: a reader would otherwise make it a line feed.
    private static readonly XmlWriterSettings WriterSettings = new()
    {
        Indent = true,
        IndentChars = "  ",
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    };

    /// <exception cref="SyncFormatException">It is not well-formed, too large, or in an encoding that cannot be read.</exception>
    public static XElement Load(Stream stream) => Load(stream, static reader => XElement.Load(reader, LoadOptions.PreserveWhitespace));

    /// <summary>The same without what lies in some of the root's elements, which is read and forgotten.</summary>
    /// <exception cref="SyncFormatException">As for the whole.</exception>
    public static XElement LoadWithout(Stream stream, IReadOnlyCollection<string> elements) => Load(stream, reader => ReadWithout(reader, elements));

    private static XElement ReadWithout(XmlReader reader, IReadOnlyCollection<string> elements)
    {
        reader.MoveToContent();
        var root = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != XNamespace.Xmlns.NamespaceName)
            {
                root.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
            }
        }

        reader.MoveToElement();
        bool isEmpty = reader.IsEmptyElement;
        reader.Read();
        while (!isEmpty && reader.NodeType != XmlNodeType.EndElement)
        {
            bool isLeftOut = reader.NodeType != XmlNodeType.Element || (reader.NamespaceURI.Length == 0 && elements.Contains(reader.LocalName));
            if (isLeftOut)
            {
                reader.Skip();
            }
            else
            {
                root.Add(XNode.ReadFrom(reader));
            }
        }

        // What stands behind the root must be well-formed as well.
        while (reader.Read())
        {
        }

        return root;
    }

    private static XElement Load(Stream stream, Func<XmlReader, XElement> read)
    {
        if (stream.CanSeek && stream.Length > MaxBytes)
        {
            throw new SyncFormatException($"The file is larger than {MaxBytes / 1024 / 1024} MB.");
        }

        if (stream.CanSeek && stream.Length == 0)
        {
            throw new SyncFormatException("The file is empty.");
        }

        try
        {
            using var reader = XmlReader.Create(stream, ReaderSettings);
            return read(reader);
        }
        catch (Exception fault) when (fault is XmlException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return LoadAsText(stream, read) ?? throw new SyncFormatException("The file is not well-formed XML: " + fault.Message, fault);
        }
    }

    // Programs that write XML to a string and the string to a file declare UTF-16 and write UTF-8; editors leave an empty line
    // before the declaration.
    private static XElement? LoadAsText(Stream stream, Func<XmlReader, XElement> read)
    {
        if (!stream.CanSeek)
        {
            return null;
        }

        try
        {
            stream.Position = 0;
            using var bytes = new StreamReader(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, leaveOpen: true);
            using var text = new StringReader(bytes.ReadToEnd().TrimStart());
            using var reader = XmlReader.Create(text, ReaderSettings);
            return read(reader);
        }
        catch (Exception fault) when (fault is XmlException or ArgumentException or InvalidOperationException or NotSupportedException)
        {
            return null;
        }
    }

    public static byte[] Save(XElement element)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, WriterSettings))
        {
            element.Save(writer);
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>Text for a leaf: CDATA as uSync writes it, or plain text where CDATA would lose a carriage return. Characters that XML cannot hold are left out.</summary>
    public static XText Leaf(string text)
    {
        string clean = WithoutForbidden(text);
        return clean.Contains('\r', StringComparison.Ordinal) ? new XText(clean) : new XCData(clean);
    }

    public static bool HasForbidden(string text)
    {
        return !ReferenceEquals(WithoutForbidden(text), text);
    }

    /// <summary>The text of a leaf: the CDATA parts alone when there are any, so that a file laid out by hand does not gain white space.</summary>
    public static string LeafText(XElement element)
    {
        List<XCData> parts = [.. element.Nodes().OfType<XCData>()];
        return parts.Count == 0 ? element.Value : string.Concat(parts.Select(part => part.Value));
    }

    private static string WithoutForbidden(string text)
    {
        int at = 0;
        while (at < text.Length && IsAllowed(text, at, out int length))
        {
            at += length;
        }

        if (at == text.Length)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length).Append(text, 0, at);
        while (at < text.Length)
        {
            if (IsAllowed(text, at, out int length))
            {
                clean.Append(text, at, length);
            }

            at += length;
        }

        return clean.ToString();
    }

    private static bool IsAllowed(string text, int at, out int length)
    {
        bool pair = at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]);
        length = pair ? 2 : 1;
        return pair || XmlConvert.IsXmlChar(text[at]);
    }
}
