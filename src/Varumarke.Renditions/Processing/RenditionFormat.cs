namespace Varumarke.Renditions.Processing;

/// <summary>What a rendition is written as.</summary>
internal enum RenditionFormat
{
    /// <summary><c>image/jpeg</c>: no alpha.</summary>
    Jpeg,

    /// <summary><c>image/png</c>: without loss.</summary>
    Png,

    /// <summary><c>image/webp</c>: may be animated.</summary>
    WebP,

    /// <summary><c>image/avif</c>.</summary>
    Avif,

    /// <summary><c>image/gif</c>: may be animated.</summary>
    Gif,
}
