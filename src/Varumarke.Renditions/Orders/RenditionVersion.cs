using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Varumarke.Core.Assets;
using Varumarke.Core.Images;
using Varumarke.Core.Renditions;
using Varumarke.Renditions.Processing;
using Varumarke.Renditions.Requests;

namespace Varumarke.Renditions.Orders;

/// <summary>
/// Names that change exactly when the bytes of a rendition do: with the file, with what is asked for, with the terms that are
/// written into it, and with the program's own way of making pictures.
/// </summary>
internal static class RenditionVersion
{
    /// <summary>To be raised when the same spec gives other bytes than before.</summary>
    private const string Maker = "2";

    /// <summary>To be raised when the same original leaves with other bytes than before.</summary>
    private const string Rewriter = "2";

    private const int KeyLength = 32;

    /// <summary>
    /// The state of an asset, as far as any rendition of it shows: a change that this does not tell changes no rendition.
    /// </summary>
    public static string EditionOf(Asset asset, string stamp, string terms) => Hash(stamp, terms, Placed(asset.Crops))[..RenditionKey.EditionLength];

    /// <summary>The name in the store, and the entity tag.</summary>
    public static RenditionKey KeyOf(Asset asset, string stamp, string terms, RenditionSpec spec, bool fromCopy = false) => new(
        asset.Key, EditionOf(asset, stamp, terms) + Hash(stamp, terms, fromCopy ? $"{spec.Canonical} of a copy" : spec.Canonical)[..KeyLength], spec.Format.Extension());

    /// <summary>
    /// The name in the store of a file's working copy. Terms and focal point do not shape it, so that it is still there when a
    /// picture that came in is described and approved. No address and no entity tag is like it.
    /// </summary>
    public static RenditionKey CopyKeyOf(Guid mediaKey, string stamp) => new(
        mediaKey, Hash(stamp, string.Empty, $"copy {WorkingCopy.Way}")[..(RenditionKey.EditionLength + KeyLength)], RenditionKey.CopyExtension);

    /// <summary>The name in the store of the working copy that an order may be made of.</summary>
    public static RenditionKey CopyKeyOf(RenditionOrder order) => CopyKeyOf(order.Asset.Key, order.Source.File.Stamp);

    /// <summary>The hash in an address: of one format, or of all those that the reader's Accept header may choose among.</summary>
    public static string AddressHashOf(string stamp, string terms, IEnumerable<RenditionSpec> specs) =>
        Hash(stamp, terms, string.Join('+', specs.Select(spec => spec.Canonical)))[..RenditionAddress.HashLength];

    /// <summary>The entity tag of a file that leaves as it is, with these terms in it.</summary>
    public static string TagOf(string stamp, string terms) => Hash(stamp, terms, $"original {Rewriter}")[..KeyLength];

    private static string Placed(ImageCropperValue? crops) => string.Join('_', (crops?.Crops ?? [])
        .Select(crop => crop.Coordinates is { } area
            ? string.Create(CultureInfo.InvariantCulture, $"{crop.Alias},{crop.Width}x{crop.Height},{area.X1},{area.Y1},{area.X2},{area.Y2}")
            : string.Create(CultureInfo.InvariantCulture, $"{crop.Alias},{crop.Width}x{crop.Height}"))
        .Append(string.Create(CultureInfo.InvariantCulture, $"edition{crops?.FocalPoint?.Left},{crops?.FocalPoint?.Top}")));

    private static string Hash(string stamp, string terms, string canonical) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Maker}\n{stamp}\n{terms}\n{canonical}")));
}
