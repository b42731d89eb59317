using System.Net;
using Varumarke.Core.Assets;

namespace Varumarke.Core.Renditions;

/// <summary>Opens assets' files in the sizes in which they leave, for doors that send several at once. The gate is asked when each is ready.</summary>
public interface IAssetFiles
{
    /// <summary>Opens a size of an asset, with its terms written into it.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="rendition">A preset's name, or <see cref="Receipts.ReceiptDesk.Original"/>.</param>
    /// <param name="receipt">The receipt with which it is taken, whose address is written into this copy too; null for what all get.</param>
    /// <param name="client">Who asks, among whom turns at making renditions are shared.</param>
    /// <param name="cancellationToken">Whoever asked has gone.</param>
    /// <returns>The file, which the caller disposes, or why there is none.</returns>
    Task<AssetFile> OpenAsync(Asset asset, string rendition, string? receipt, IPAddress? client, CancellationToken cancellationToken);

    /// <summary>What <see cref="OpenAsync"/> would open, without making anything.</summary>
    /// <param name="asset">The asset.</param>
    /// <param name="rendition">A preset's name, or <see cref="Receipts.ReceiptDesk.Original"/>.</param>
    /// <param name="receipt">The receipt with which it is taken.</param>
    /// <param name="cancellationToken">Whoever asked has gone.</param>
    Task<AssetFileFacts> DescribeAsync(Asset asset, string rendition, string? receipt, CancellationToken cancellationToken);
}
