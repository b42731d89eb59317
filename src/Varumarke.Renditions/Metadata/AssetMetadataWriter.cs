using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Varumarke.Core.Assets;
using Varumarke.Renditions.Metadata.Writing;

namespace Varumarke.Renditions.Metadata;

/// <summary>
/// Writes an asset's terms as metadata. Remembered for as long as the asset itself is, so that the hash costs a request nothing.
/// </summary>
internal sealed class AssetMetadataWriter(RightsAddresses addresses)
{
    private readonly ConditionalWeakTable<Asset, AssetMetadata> _written = [];

    /// <summary>The metadata of an asset's file.</summary>
    public AssetMetadata Of(Asset asset) => _written.GetValue(asset, Write);

    /// <summary>The same for the one copy that was taken with a receipt, whose address stands in its XMP. Equally long, byte for byte in its place.</summary>
    public EmbeddedMetadata Of(Asset asset, string receipt)
    {
        EmbeddedMetadata shared = Of(asset).Embedded;
        byte[] own = XmpPacket.Write(Statement(asset) with { Receipt = addresses.OfReceipt(receipt) });
        return own.Length == shared.Xmp?.Length ? shared with { Xmp = own } : shared;
    }

    private RightsStatement Statement(Asset asset) => new(asset.Name, asset.Terms, addresses.Of(asset.Key)) { ReceiptRoom = addresses.OfAnyReceipt };

    private AssetMetadata Write(Asset asset)
    {
        RightsStatement statement = Statement(asset);
        byte[] xmp = XmpPacket.Write(statement);
        byte[] iptc = IptcBlock.Write(statement);
        return new AssetMetadata(new EmbeddedMetadata(xmp, iptc), Hash(xmp, iptc));
    }

    private static string Hash(byte[] xmp, byte[] iptc)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(xmp);
        hash.AppendData(iptc);
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 8));
    }
}
