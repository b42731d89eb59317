namespace Varumarke.Core.Pictures;

/// <summary>The picture formats that are recognised and measured. Which of them can be rendered is the renderer's matter.</summary>
public enum PictureFormat
{
    /// <summary>JPEG.</summary>
    Jpeg,

    /// <summary>PNG, animated ones (APNG) too.</summary>
    Png,

    /// <summary>GIF.</summary>
    Gif,

    /// <summary>WebP.</summary>
    WebP,

    /// <summary>AVIF.</summary>
    Avif,

    /// <summary>HEIC, as phones write it.</summary>
    Heic,

    /// <summary>TIFF, BigTIFF too.</summary>
    Tiff,

    /// <summary>Windows bitmap.</summary>
    Bmp,

    /// <summary>SVG.</summary>
    Svg,
}
