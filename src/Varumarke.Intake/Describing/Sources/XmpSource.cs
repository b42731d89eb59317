using Varumarke.Core.Assets;
using XmpCore;

namespace Varumarke.Intake.Describing.Sources;

/// <summary>XMP (ISO 16684-1), with the properties of the IPTC, of PLUS and of Creative Commons.</summary>
internal static class XmpSource
{
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string Rights = "http://ns.adobe.com/xap/1.0/rights/";
    private const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private const string Iptc = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    private const string IptcExtension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    private const string Exif = "http://ns.adobe.com/exif/1.0/";
    private const string CreativeCommons = "http://creativecommons.org/ns#";

    public static FileDescription Read(byte[]? packet)
    {
        if (packet is null || !SafeXml.Check(packet = Trimmed(packet)))
        {
            return FileDescription.Nothing;
        }

        try
        {
            return Read(XmpMetaFactory.ParseFromBuffer(packet));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            // The parser promises XmpException, and what it throws for nonsense is not all of that kind. A file's metadata is
            // never worth a failed upload.
            return FileDescription.Nothing;
        }
    }

    private static FileDescription Read(IXmpMeta xmp) => new()
    {
        Creator = DescriptionText.Line(List(xmp, DublinCore, "creator")),
        RightsHolder = DescriptionText.Line(List(xmp, Rights, "Owner")) ?? DescriptionText.Holder(In(xmp, DublinCore, "rights", "sv")),
        CaptionSv = DescriptionText.Text(In(xmp, DublinCore, "description", "sv")),
        CaptionEn = DescriptionText.Text(In(xmp, DublinCore, "description", "en", exactly: true)),
        TakenOn = DescriptionDate.Read(Text(xmp, Exif, "DateTimeOriginal")) ?? DescriptionDate.Read(Text(xmp, Photoshop, "DateCreated")),
        Place = Places.Join(Text(xmp, Iptc, "Location"), Text(xmp, Photoshop, "City")),
        Licence = KnownLicences.CodeOf(Text(xmp, CreativeCommons, "license"))
            ?? KnownLicences.CodeOf(Text(xmp, Rights, "WebStatement"))
            ?? KnownLicences.CodeOf(In(xmp, Rights, "UsageTerms", "sv")),
        MadeHow = MadeHow.OfSourceType(Text(xmp, IptcExtension, "DigitalSourceType"))?.Code,
    };

    private static string? Text(IXmpMeta xmp, string schema, string name) =>
        Property(() => xmp.GetProperty(schema, name)) is { Options.IsCompositeProperty: false } property ? property.Value : null;

    private static string? List(IXmpMeta xmp, string schema, string name)
    {
        if (Property(() => xmp.GetProperty(schema, name)) is not { } property)
        {
            return null;
        }

        // Some programs write one name where a list belongs.
        if (!property.Options.IsArray)
        {
            return property.Value;
        }

        int count = Math.Min(xmp.CountArrayItems(schema, name), 20);
        return string.Join(", ", Enumerable.Range(1, count).Select(index => xmp.GetArrayItem(schema, name, index)?.Value).OfType<string>());
    }

    // In the language, or, unless exactly that is wanted, in the one that the file has for readers of any other.
    private static string? In(IXmpMeta xmp, string schema, string name, string language, bool exactly = false)
    {
        if (Property(() => xmp.GetProperty(schema, name)) is not { } property)
        {
            return null;
        }

        if (!property.Options.IsArrayAltText)
        {
            return exactly || property.Options.IsCompositeProperty ? null : property.Value;
        }

        IXmpProperty? found = Property(() => xmp.GetLocalizedText(schema, name, language, language));
        bool isIt = found?.Language is { } known && (known == language || known.StartsWith(language + "-", StringComparison.OrdinalIgnoreCase));
        return isIt || !exactly ? found?.Value : null;
    }

    private static IXmpProperty? Property(Func<IXmpProperty?> read)
    {
        try
        {
            return read();
        }
        catch (XmpException)
        {
            return null; // written in a shape that the property does not have
        }
    }

    // Packets are padded, and in PNG and TIFF often end in NUL.
    private static byte[] Trimmed(byte[] packet) => packet.AsSpan().Trim("\0 \t\r\n"u8).ToArray();
}
