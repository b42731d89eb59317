namespace Varumarke.Core.Pictures;

/// <summary>What of a picture has a limit.</summary>
internal enum PictureMeasure
{
    Bytes,
    Depth,
    Side,
    Pixels,
    Frames,
    TotalPixels,
    Memory,
}
