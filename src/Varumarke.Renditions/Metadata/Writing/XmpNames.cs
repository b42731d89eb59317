namespace Varumarke.Renditions.Metadata.Writing;

/// <summary>The namespaces of the XMP that is written (ISO 16684-1; IPTC Photo Metadata Standard 2023; PLUS LDF; ccREL), with their usual prefixes.</summary>
internal static class XmpNames
{
    public const string Meta = "adobe:ns:meta/";
    public const string Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public const string Xml = "http://www.w3.org/XML/1998/namespace";
    public const string DublinCore = "http://purl.org/dc/elements/1.1/";
    public const string Rights = "http://ns.adobe.com/xap/1.0/rights/";
    public const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    public const string Iptc = "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/";
    public const string IptcExtension = "http://iptc.org/std/Iptc4xmpExt/2008-02-29/";
    public const string Plus = "http://ns.useplus.org/ldf/xmp/1.0/";
    public const string CreativeCommons = "http://creativecommons.org/ns#";

    /// <summary>Prefix and namespace of what stands below <c>rdf:Description</c>.</summary>
    public static IReadOnlyList<(string Prefix, string Namespace)> Prefixes { get; } =
    [
        ("dc", DublinCore),
        ("xmpRights", Rights),
        ("photoshop", Photoshop),
        ("Iptc4xmpCore", Iptc),
        ("Iptc4xmpExt", IptcExtension),
        ("plus", Plus),
        ("cc", CreativeCommons),
    ];
}
