using System.Text;
using System.Xml;
using Varumarke.Core.Assets;
using static Varumarke.Renditions.Metadata.Writing.XmpNames;

namespace Varumarke.Renditions.Metadata.Writing;

/// <summary>An asset's terms as an XMP packet (ISO 16684-1), with the properties that the IPTC and the search engines read.</summary>
internal static class XmpPacket
{
    // A JPEG holds a packet in one segment of at most 65,504 bytes; one packet for all formats, so the smallest limit counts.
    private const int MostBytes = 60_000;
    private const int LongestText = 4_000;

    private static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true,
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        NewLineHandling = NewLineHandling.None,
    };

    /// <summary>
    /// Writes the packet. Texts so long that it would not fit are cut, all at the same length. Where no receipt is named blanks are left
    /// behind the properties, as the standard has it (ISO 16684-1, 7.3.2): with a receipt and without, the packet is equally long.
    /// </summary>
    public static byte[] Write(RightsStatement statement)
    {
        byte[] packet = Padded(statement, LongestText);
        for (int limit = LongestText / 2; packet.Length > MostBytes; limit /= 2)
        {
            packet = Padded(statement, limit);
        }

        return packet;
    }

    private static byte[] Padded(RightsStatement statement, int limit)
    {
        if (statement is not { Receipt: null, ReceiptRoom: { } room })
        {
            return Write(statement, limit, 0);
        }

        byte[] bare = Write(statement, limit, 0);
        int blanks = Write(statement with { Receipt = room }, limit, 0).Length - bare.Length;
        return blanks == 0 ? bare : Write(statement, limit, blanks);
    }

    private static byte[] Write(RightsStatement statement, int limit, int blanks)
    {
        using var stream = new MemoryStream();
        stream.Write("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>"u8);
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            xml.WriteStartElement("x", "xmpmeta", Meta);
            xml.WriteStartElement("rdf", "RDF", Rdf);
            xml.WriteStartElement("rdf", "Description", Rdf);
            xml.WriteAttributeString("rdf", "about", Rdf, string.Empty);
            // What nobody said how it was made is written as it always was, so that nothing made of it becomes old.
            foreach ((string prefix, string name) in Prefixes.Where(each => each.Namespace != IptcExtension || statement.Terms.MadeHow is not null))
            {
                xml.WriteAttributeString("xmlns", prefix, null, name);
            }

            Write(statement, new XmpWriter(xml, limit));
        }

        stream.Write(Enumerable.Repeat((byte)' ', blanks).ToArray());
        stream.Write("<?xpacket end=\"r\"?>"u8);
        return stream.ToArray();
    }

    private static void Write(RightsStatement statement, XmpWriter xmp)
    {
        AssetTerms terms = statement.Terms;
        xmp.Alternatives(DublinCore, "title", [(string.Empty, statement.Title)]);
        xmp.Alternatives(DublinCore, "description", InOrder(terms.Captions), lines: true);
        xmp.ListOfOne(DublinCore, "creator", "Seq", terms.Creator);
        xmp.Alternatives(DublinCore, "rights", [(string.Empty, terms.CopyrightNotice)]);
        xmp.Text(Photoshop, "Credit", terms.CreditLine);
        xmp.Alternatives(Iptc, "AltTextAccessibility", InOrder(terms.AltTexts), lines: true);
        xmp.Text(Iptc, "Location", terms.Place);
        xmp.Address(IptcExtension, "DigitalSourceType", terms.MadeHow?.SourceType);
        xmp.Text(Rights, "Marked", statement.IsCopyrighted switch { true => "True", false => "False", null => null });
        xmp.ListOfOne(Rights, "Owner", "Bag", terms.RightsHolder);
        xmp.Alternatives(Rights, "UsageTerms", UsageTerms(statement));
        xmp.Address(Rights, "WebStatement", statement.Address);
        xmp.Resource(CreativeCommons, "license", terms.LicenceUrl);
        xmp.Structure(Plus, "Licensor", "Seq", () =>
        {
            xmp.Text(Plus, "LicensorName", terms.RightsHolder);
            xmp.Address(Plus, "LicensorURL", statement.Address);
        });
        xmp.AddressInList(Plus, "LicensorTransactionID", "Bag", statement.Receipt);
    }

    private static IEnumerable<(string Language, string? Text)> UsageTerms(RightsStatement statement)
    {
        string licence = statement.Terms is { Licence: { } code } ? $"{code}{(statement.Terms.LicenceUrl is { } url ? $" ({url})" : string.Empty)}. " : string.Empty;
        return
        [
            ("sv", $"{licence}Om bilden får användas, och hur: {statement.Address}"),
            ("en", $"{licence}Whether and how it may be used: {statement.Address}"),
        ];
    }

    // Swedish first: it is what a reader of any other language gets.
    private static IEnumerable<(string Language, string? Text)> InOrder(IReadOnlyDictionary<string, string> texts) => texts
        .OrderBy(text => text.Key == "sv" ? 0 : 1)
        .ThenBy(text => text.Key, StringComparer.Ordinal)
        .Select(text => (text.Key, (string?)text.Value));
}
