namespace Varumarke.Core.Assets;

/// <summary>What was measured of a file when it came in.</summary>
public sealed record PictureFacts
{
    /// <summary>The media item that owns the file.</summary>
    public required Guid MediaKey { get; init; }

    /// <summary>The file's path in the media store.</summary>
    public required string Path { get; init; }

    /// <summary>The file's stamp (<see cref="Storage.StoredFile.Stamp"/>) when it was measured.</summary>
    public required string Stamp { get; init; }

    /// <summary>SHA-256 of the file's bytes, 64 small hex digits.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The file's size in bytes.</summary>
    public required long Bytes { get; init; }

    /// <summary>What the file is by its content, such as <c>image/jpeg</c> or <c>application/pdf</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Width in pixels as a reader sees it, turned by its orientation; null for what is not a picture.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels as a reader sees it.</summary>
    public int? Height { get; init; }

    /// <summary>Number of frames of an animation; 1 for a still picture.</summary>
    public int Frames { get; init; } = 1;

    /// <summary>Whether any pixel may be transparent.</summary>
    public bool HasAlpha { get; init; }

    /// <summary>Difference hash of 64 bits: pictures that look alike differ in few bits. Null for what is not a picture.</summary>
    public ulong? PerceptualHash { get; init; }

    /// <summary>The colour that most of the picture has, such as <c>#3a5f2b</c>.</summary>
    public string? DominantColour { get; init; }

    /// <summary>The picture at some 16 pixels, ready to be shown blurred until the real one is there: a <c>data:</c> address.</summary>
    public string? Placeholder { get; init; }
}
