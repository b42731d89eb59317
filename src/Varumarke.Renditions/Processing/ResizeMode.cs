namespace Varumarke.Renditions.Processing;

/// <summary>How a picture meets the asked size; the names and their meaning are ImageSharp.Web's (<c>rmode</c>).</summary>
internal enum ResizeMode
{
    /// <summary>Fills the size and cuts off what does not fit, around the focal point or from the anchor.</summary>
    Crop,

    /// <summary>Fits inside the size and fills up the rest with the padding colour.</summary>
    Pad,

    /// <summary>As <see cref="Pad"/>, and a picture smaller than the size stays as large as it is.</summary>
    BoxPad,

    /// <summary>Fits inside the size; nothing is cut and nothing filled up.</summary>
    Max,

    /// <summary>Shrinks until the side that has the shorter way to go has the asked length; never enlarges.</summary>
    Min,

    /// <summary>Exactly the size, whatever becomes of the proportions.</summary>
    Stretch,

    /// <summary>As <see cref="Stretch"/>: the rectangle to be placed by hand is the whole picture, since no request can name another.</summary>
    Manual,
}
