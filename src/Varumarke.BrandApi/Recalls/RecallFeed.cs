using System.Globalization;
using System.Text;
using System.Xml;
using Varumarke.Core.Recalls;

namespace Varumarke.BrandApi.Recalls;

/// <summary>Recalls as an Atom feed (RFC 4287, pages by RFC 5005). An entry's id is the asset's key and the moment, so that what is recalled again is a new entry.</summary>
internal static class RecallFeed
{
    private const string Atom = "http://www.w3.org/2005/Atom";

    public static byte[] Write(IReadOnlyList<RecallItem> items, string self, string? next, string language)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CheckCharacters = false }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, language);
            xml.WriteElementString("id", Atom, "urn:varumarke:recalls");
            xml.WriteElementString("title", Atom, RecallTexts.Feed.In(language));
            xml.WriteElementString("updated", Atom, Moment(items.Select(item => item.Since).Max() ?? DateTimeOffset.UnixEpoch));
            Link(xml, "self", self);
            if (next is not null)
            {
                Link(xml, "next", next);
            }

            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, "Varumärke");
            xml.WriteEndElement();
            foreach (RecallItem item in items)
            {
                Write(xml, item, language);
            }

            xml.WriteEndElement();
        }

        return stream.ToArray();
    }

    private static void Write(XmlWriter xml, RecallItem item, string language)
    {
        string since = Moment(item.Since ?? DateTimeOffset.UnixEpoch);
        xml.WriteStartElement("entry", Atom);
        xml.WriteElementString("id", Atom, $"urn:uuid:{item.AssetId:D}?since={since}");
        xml.WriteElementString("title", Atom, RecallTexts.Entry.In(language));
        xml.WriteElementString("updated", Atom, since);
        xml.WriteStartElement("category", Atom);
        xml.WriteAttributeString("term", item.Kind);
        xml.WriteEndElement();
        if (item.Substitute is { } substitute)
        {
            Link(xml, "related", substitute);
        }

        xml.WriteElementString("summary", Atom, Clean($"{item.Reason} {RecallTexts.TakeDown.In(language)} ({item.AssetId:D}{string.Concat(item.Sha256.Select(hash => ", sha256 " + hash))})"));
        xml.WriteEndElement();
    }

    private static void Link(XmlWriter xml, string relation, string address)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteEndElement();
    }

    // Signs that XML has no way to write.
    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(rune => rune.Value is 0x9 or 0xA or 0xD or >= 0x20 and not 0xFFFE and not 0xFFFF).Select(rune => rune.ToString()));

    private static string Moment(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
