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

    private AssetMetadata Write(Asset asset)
    {
        var statement = new RightsStatement(asset.Name, asset.Terms, addresses.Of(asset.Key));
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
