using Varumarke.Core.Pictures;

namespace Varumarke.Renditions.Finished;

/// <summary>
/// What became of a rendition that was asked for: its bytes, from memory or as a stream that the caller disposes; or why there
/// are none.
/// </summary>
internal sealed record FinishedRendition
{
    /// <summary>Too much is being made already: come back later.</summary>
    public static FinishedRendition Busy { get; } = new() { IsBusy = true };

    /// <summary>Too much is waiting already for whoever asks.</summary>
    public static FinishedRendition TooMany { get; } = new() { IsBusy = true, IsOverShare = true };

    /// <summary>The file has gone since it was found.</summary>
    public static FinishedRendition Missing { get; } = new() { IsMissing = true };

    public byte[]? Bytes { get; init; }

    public Stream? Stream { get; init; }

    public PictureVerdict Verdict { get; init; } = PictureVerdict.Ok;

    public bool IsBusy { get; init; }

    /// <summary>Busy by what the one who asks has waiting.</summary>
    public bool IsOverShare { get; init; }

    public bool IsMissing { get; init; }
}
