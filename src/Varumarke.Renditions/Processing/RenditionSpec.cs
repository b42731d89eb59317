using static System.FormattableString;

namespace Varumarke.Renditions.Processing;

/// <summary>
/// What a rendition shall be: the result of reading a request or a preset, whichever dialect it came in. Two specs that are
/// equal give the same bytes of the same source, and so do two that share a <see cref="Canonical"/> form.
/// </summary>
internal sealed record RenditionSpec
{
    /// <summary>Width in pixels; null lets it follow from the height, or keeps the picture's own.</summary>
    public int? Width { get; init; }

    /// <summary>Height in pixels; null lets it follow from the width.</summary>
    public int? Height { get; init; }

    /// <summary>How the picture meets the size.</summary>
    public ResizeMode Mode { get; init; } = ResizeMode.Crop;

    /// <summary>The part that is taken before anything else; null for the whole picture.</summary>
    public PictureArea? Area { get; init; }

    /// <summary>What a crop keeps in sight; goes before <see cref="Anchor"/>.</summary>
    public FocalPoint? FocalPoint { get; init; }

    /// <summary>Which part a crop keeps, and where a padded picture lies.</summary>
    public Anchor Anchor { get; init; } = Anchor.Center;

    /// <summary>How pixels are averaged.</summary>
    public Sampler Sampler { get; init; } = Sampler.Lanczos3;

    /// <summary>What padding is filled with; null for transparent where the format can, and else the background.</summary>
    public Rgba? PadColour { get; init; }

    /// <summary>What lies behind transparent pixels; null keeps them where the format can, and else white.</summary>
    public Rgba? Background { get; init; }

    /// <summary>
    /// Size, area and focal point speak of the picture as a reader sees it, turned by its EXIF orientation (the default), or
    /// of the pixels as they are stored. The result is upright in both cases.
    /// </summary>
    public bool Orient { get; init; } = true;

    /// <summary>The picture may become larger than it is.</summary>
    public bool Upscale { get; init; }

    /// <summary>Sharpens a little after shrinking.</summary>
    public bool Sharpen { get; init; }

    /// <summary>Keeps an animation moving where the format can; else the first frame is taken.</summary>
    public bool Animate { get; init; } = true;

    /// <summary>The format.</summary>
    public RenditionFormat Format { get; init; } = RenditionFormat.Jpeg;

    /// <summary>1 to 100; null for the format's own default (<see cref="EffectiveQuality"/>). Formats without loss ignore it.</summary>
    public int? Quality { get; init; }

    /// <summary>AVIF: 0 (quick) to 9 (small).</summary>
    public int Effort { get; init; } = 2;

    /// <summary>Pixels per inch, told to printers; null for the web's 72.</summary>
    public int? Dpi { get; init; }

    /// <summary>The quality that counts: JPEG and WebP 80, AVIF 50 unless asked for another.</summary>
    public int EffectiveQuality => Quality ?? (Format == RenditionFormat.Avif ? 50 : 80);

    /// <summary>
    /// One line that says all that shapes the bytes, for cache keys. Letters, digits, <c>.</c>, <c>,</c>, <c>-</c> and
    /// <c>_</c> only, so that it may be a file name.
    /// </summary>
    public string Canonical => string.Join('_', Parts().OfType<string>()).ToLowerInvariant();

    private IEnumerable<string?> Parts() =>
    [
        Invariant($"{Width ?? 0}x{Height ?? 0}"),
        Mode.ToString(),
        Area is { } area ? Invariant($"cc{area.Left},{area.Top},{area.Right},{area.Bottom}") : null,
        Mode == ResizeMode.Crop && FocalPoint is { } focal ? Invariant($"xy{focal.X},{focal.Y}") : null,
        Anchor == Anchor.Center ? null : Anchor.ToString(),
        Sampler == Sampler.Lanczos3 ? null : Sampler.ToString(),
        PadColour is { } pad ? $"pad{pad}" : null,
        Background is { } background ? $"bg{background}" : null,
        Orient ? null : "stored",
        Upscale ? "up" : null,
        Sharpen ? "sharp" : null,
        Format.CanMove() && !Animate ? "still" : null,
        Format is RenditionFormat.Png or RenditionFormat.Gif ? null : Invariant($"q{EffectiveQuality}"),
        Format == RenditionFormat.Avif ? Invariant($"e{Effort}") : null,
        Dpi is { } dpi ? Invariant($"dpi{dpi}") : null,
        Format.Extension(),
    ];
}
