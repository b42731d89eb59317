using Varumarke.Core.Rights;

namespace Varumarke.Core.Renditions;

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
