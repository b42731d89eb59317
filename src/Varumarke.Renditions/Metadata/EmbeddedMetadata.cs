namespace Varumarke.Renditions.Metadata;

/// <summary>What a file carries with it when it leaves, ready to be put into any format.</summary>
/// <param name="Xmp">An XMP packet in UTF-8.</param>
/// <param name="Iptc">
/// The payload of a JPEG's APP13 segment: <c>Photoshop 3.0</c> and in it one resource with the IPTC records. For JPEG only; the
/// other formats have the XMP.
/// </param>
internal sealed record EmbeddedMetadata(byte[]? Xmp, byte[]? Iptc)
{
    /// <summary>Nothing, for what stays in the house.</summary>
    public static EmbeddedMetadata None { get; } = new(null, null);
}
