namespace Varumarke.Core.Pictures;

/// <summary>Which pictures this machine can decode: that depends on how its picture library was built.</summary>
public interface IPictureDecoders
{
    /// <summary>Whether there is a decoder for a picture, whatever its pixels may be like.</summary>
    bool CanDecode(FileInspection picture);
}
