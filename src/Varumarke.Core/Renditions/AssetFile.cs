using Varumarke.Core.Rights;

namespace Varumarke.Core.Renditions;

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
