namespace Varumarke.Renditions.Presets;

/// <summary>One named rendition, in the section <c>Varumarke:Renditions:Presets:{name}</c>. A name that exists is changed, a new one added.</summary>
public sealed class PresetOptions
{
    /// <summary>Whether the preset is there at all. Default yes; no takes away one of those that come with the program.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Width in pixels, 1 to 10,000; without one it follows from the height.</summary>
    public int? Width { get; set; }

    /// <summary>Height in pixels, 1 to 10,000; without one it follows from the width.</summary>
    public int? Height { get; set; }

    /// <summary>How the picture meets the size: <c>crop</c>, <c>pad</c>, <c>boxpad</c>, <c>max</c>, <c>min</c> or <c>stretch</c>. Default crop.</summary>
    public string Mode { get; set; } = "crop";

    /// <summary>What a crop keeps in sight where the editors set no focal point: <c>0.5,0.3</c> from the upper left corner.</summary>
    public string? FocalPoint { get; set; }

    /// <summary>1 to 100. Default: each format's own (JPEG and WebP 80, AVIF 50).</summary>
    public int? Quality { get; set; }

    /// <summary>
    /// The formats it is given in, of <c>jpg</c>, <c>png</c>, <c>webp</c>, <c>avif</c> and <c>gif</c>; the first is the one that
    /// the APIs name. Default: webp, avif, jpg, png, gif.
    /// </summary>
    public string[]? Formats { get; set; }

    /// <summary>
    /// The widths that <c>srcset</c> offers, each at most <see cref="Width"/>. Default: a quarter, a half, three quarters and
    /// the whole of it; an empty list for a preset that is offered in one size.
    /// </summary>
    public int[]? Widths { get; set; }

    /// <summary>How wide it is shown, as <c>sizes</c> of an <c>img</c> element wants it. Default <c>100vw</c>.</summary>
    public string? Sizes { get; set; }

    /// <summary>Sharpens a little after shrinking. Default no.</summary>
    public bool Sharpen { get; set; }

    /// <summary>Makes a picture larger than it is where it must be. Default no: then a small picture gives a small rendition.</summary>
    public bool Upscale { get; set; }

    /// <summary>Pixels per inch, told to printers, 1 to 2,400. Default: none.</summary>
    public int? Dpi { get; set; }

    /// <summary>How hard AVIF tries to be small, 0 (quick) to 9. Default 2.</summary>
    public int Effort { get; set; } = 2;
}
