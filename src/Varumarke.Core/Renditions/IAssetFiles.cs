using System.Net;
using Varumarke.Core.Assets;
using Varumarke.Core.Rights;

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

/// <summary>What is known of a file before it is opened.</summary>
public sealed record AssetFileFacts
{
    /// <summary>What the gate says.</summary>
    public AssetDecision Decision { get; init; }

    /// <summary>What it is called when it is kept.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>What changes exactly when its bytes do; null where it is not there yet, or not to be had.</summary>
    public string? Version { get; init; }

    /// <summary>How long it is; null where it must be opened to know.</summary>
    public long? Length { get; init; }
}

/// <summary>A file that may leave, or why there is none.</summary>
public sealed class AssetFile : IAsyncDisposable
{
    /// <summary>The file from its beginning; it can seek. Null when there is none.</summary>
    public Stream? Content { get; init; }

    /// <summary>What it is called when it is kept: the editors' name, the size, the ending.</summary>
    public string Name { get; init; } = string.Empty;

    /// <summary>Its media type.</summary>
    public string MediaType { get; init; } = "application/octet-stream";

    /// <summary>What the gate said when the file was ready.</summary>
    public AssetDecision Decision { get; init; }

    /// <summary>It could not be made just now, and can later.</summary>
    public bool IsBusy { get; init; }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => Content?.DisposeAsync() ?? ValueTask.CompletedTask;
}
