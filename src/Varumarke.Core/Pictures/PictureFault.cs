namespace Varumarke.Core.Pictures;

/// <summary>Why a picture cannot be used.</summary>
public enum PictureFault
{
    /// <summary>It can.</summary>
    None,

    /// <summary>It is no picture, or one of a kind that cannot be read.</summary>
    Unsupported,

    /// <summary>It is larger than the limits allow, in bytes, pixels, frames, depth or time.</summary>
    TooLarge,

    /// <summary>It is broken: cut short, or its bytes contradict each other.</summary>
    Corrupt,
}
