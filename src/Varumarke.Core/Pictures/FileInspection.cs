namespace Varumarke.Core.Pictures;

/// <summary>
/// What a file is by its content, and how large the picture in it says that it is: read from headers, nothing decoded, so
/// that it can be judged (<see cref="PictureLimits.Judge"/>) before anybody pays for decoding it.
/// </summary>
/// <param name="MediaType">Such as <c>image/jpeg</c> or <c>application/pdf</c>; <c>application/octet-stream</c> for what nobody knows.</param>
public sealed record FileInspection(string MediaType)
{
    /// <summary>The picture format; null for what is not a picture that can be measured.</summary>
    public PictureFormat? Format { get; init; }

    /// <summary>
    /// Width in pixels as a decoder gives it out, before the orientation; 0 when unknown. Decoders of AVIF and HEIC turn, mirror and
    /// cut the picture themselves.
    /// </summary>
    public int Width { get; init; }

    /// <summary>Height in pixels as a decoder gives it out, of one frame.</summary>
    public int Height { get; init; }

    /// <summary>Number of frames of an animation or of pages of a TIFF; 1 for a still picture.</summary>
    public int Frames { get; init; } = 1;

    /// <summary>EXIF orientation that is still to be applied, 1 to 8; 1 for upright, as AVIF and HEIC come out of their decoders.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>Bits for one channel of a pixel.</summary>
    public int BitsPerSample { get; init; } = 8;

    /// <summary>Whether any pixel may be transparent.</summary>
    public bool HasAlpha { get; init; }

    /// <summary>The colours are those of a printing press.</summary>
    public bool IsCmyk { get; init; }

    /// <summary>Its pixels are coded with HEVC, which most picture libraries and browsers have no decoder for.</summary>
    public bool IsHevc { get; init; }

    /// <summary>
    /// Bytes that a decoder must hold at once, whatever the size that is asked for: next to nothing for what is read line by
    /// line, the whole picture for a progressive JPEG, an interlaced PNG, WebP and AVIF.
    /// </summary>
    public long DecodingMemory { get; init; }

    /// <summary>How deep the elements of an SVG lie in each other.</summary>
    public int Depth { get; init; }

    /// <summary>The SVG declares entities, which a drawing needs none of and bombs are made of.</summary>
    public bool DeclaresEntities { get; init; }

    /// <summary>What is wrong with the file; null when nothing was found.</summary>
    public FileFault? Fault { get; init; }

    /// <summary>It is a picture whose size is known.</summary>
    public bool IsPicture => Format is not null && Width > 0 && Height > 0;

    /// <summary>It has several frames that are shown one after the other.</summary>
    public bool IsAnimated => Frames > 1 && Format is (PictureFormat.Gif or PictureFormat.WebP or PictureFormat.Png);

    /// <summary>Width as a reader sees it, turned by the orientation.</summary>
    public int SeenWidth => Orientation >= 5 ? Height : Width;

    /// <summary>Height as a reader sees it.</summary>
    public int SeenHeight => Orientation >= 5 ? Width : Height;
}
