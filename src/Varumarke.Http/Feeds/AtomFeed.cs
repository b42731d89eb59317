using System.Globalization;
using System.Text;
using System.Xml;

namespace Varumarke.Http.Feeds;

/// <summary>Writes a feed in the Atom format (RFC 4287).</summary>
public static class AtomFeed
{
    /// <summary>Its media type.</summary>
    public const string ContentType = "application/atom+xml; charset=utf-8";

    private const string Atom = "http://www.w3.org/2005/Atom";

    /// <summary>The feed as UTF-8.</summary>
    public static byte[] Write(FeedHead head, IEnumerable<FeedEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(head);
        ArgumentNullException.ThrowIfNull(entries);
        FeedEntry[] all = [.. entries];
        using var content = new MemoryStream();
        using (var writer = XmlWriter.Create(content, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            writer.WriteStartElement("feed", Atom);
            writer.WriteAttributeString("xml", "lang", null, head.Language);
            Text(writer, "title", head.Title);
            Text(writer, "id", head.Id ?? head.Self);
            Link(writer, "self", head.Self, "application/atom+xml");
            Link(writer, "next", head.Next, "application/atom+xml");
            Link(writer, "alternate", head.Page, "text/html");
            Text(writer, "updated", Moment(all.Select(entry => entry.Updated).DefaultIfEmpty(DateTime.UnixEpoch).Max()));
            writer.WriteStartElement("author", Atom);
            Text(writer, "name", head.Author);
            writer.WriteEndElement();
            foreach (FeedEntry entry in all)
            {
                Write(writer, entry);
            }

            writer.WriteEndElement();
        }

        return content.ToArray();
    }

    private static void Write(XmlWriter writer, FeedEntry entry)
    {
        writer.WriteStartElement("entry", Atom);
        Text(writer, "title", entry.Title);
        Text(writer, "id", entry.Id);
        Text(writer, "updated", Moment(entry.Updated));
        Link(writer, "alternate", entry.Page, "text/html");
        Link(writer, "related", entry.Related, type: null);
        if (entry.Category is { } category)
        {
            writer.WriteStartElement("category", Atom);
            writer.WriteAttributeString("term", category);
            writer.WriteEndElement();
        }

        if (entry.Summary is { Length: > 0 })
        {
            Text(writer, "summary", entry.Summary);
        }

        writer.WriteEndElement();
    }

    private static void Link(XmlWriter writer, string relation, string? address, string? type)
    {
        if (address is null)
        {
            return;
        }

        writer.WriteStartElement("link", Atom);
        writer.WriteAttributeString("rel", relation);
        if (type is not null)
        {
            writer.WriteAttributeString("type", type);
        }

        writer.WriteAttributeString("href", address);
        writer.WriteEndElement();
    }

    // Signs that XML has no way to write, such as a bell, are left out.
    private static void Text(XmlWriter writer, string name, string text)
    {
        writer.WriteStartElement(name, Atom);
        writer.WriteString(new string([.. Valid(text)]));
        writer.WriteEndElement();
    }

    private static IEnumerable<char> Valid(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            if (XmlConvert.IsXmlChar(text[at]))
            {
                yield return text[at];
            }
            else if (at + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[at + 1], text[at]))
            {
                yield return text[at];
                yield return text[++at];
            }
        }
    }

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
