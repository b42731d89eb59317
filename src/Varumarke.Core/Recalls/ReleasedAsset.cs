namespace Varumarke.Core.Recalls;

/// <summary>
/// That a version of an asset has been deliverable: others may have it. It stays when the asset goes, since that is when it is asked
/// for.
/// </summary>
public sealed record ReleasedAsset
{
    /// <summary>The media item.</summary>
    public required Guid MediaKey { get; init; }

    /// <summary>SHA-256 of the original's bytes, 64 small hex digits; empty where they could not be measured.</summary>
    public required string ContentHash { get; init; }

    /// <summary>Difference hash of 64 bits; null for what is not a picture.</summary>
    public ulong? PerceptualHash { get; init; }

    /// <summary>When it was first seen to be deliverable, UTC.</summary>
    public required DateTime ReleasedOn { get; init; }

    /// <summary>When it was first seen not to be any more, UTC; null for as long as it is.</summary>
    public DateTime? GoneOn { get; init; }
}
