namespace Varumarke.Renditions.Processing;

/// <summary>Which part is kept by a crop, or where a padded picture lies (<c>ranchor</c>).</summary>
internal enum Anchor
{
    /// <summary>The middle.</summary>
    Center,

    /// <summary>The top.</summary>
    Top,

    /// <summary>The bottom.</summary>
    Bottom,

    /// <summary>The left side.</summary>
    Left,

    /// <summary>The right side.</summary>
    Right,

    /// <summary>The top left corner.</summary>
    TopLeft,

    /// <summary>The top right corner.</summary>
    TopRight,

    /// <summary>The bottom left corner.</summary>
    BottomLeft,

    /// <summary>The bottom right corner.</summary>
    BottomRight,
}
