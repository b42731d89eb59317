namespace Varumarke.Renditions.Processing;

/// <summary>How pixels are averaged when a picture shrinks.</summary>
internal enum Sampler
{
    /// <summary>Sharp and without stairs; what photographs want.</summary>
    Lanczos3,

    /// <summary>A little softer than <see cref="Lanczos3"/>.</summary>
    Lanczos2,

    /// <summary>Bicubic (Catmull-Rom).</summary>
    Cubic,

    /// <summary>Bicubic after Mitchell and Netravali: softer, hardly any halo.</summary>
    Mitchell,

    /// <summary>Bilinear.</summary>
    Linear,

    /// <summary>The nearest pixel: for pixel art.</summary>
    Nearest,
}
