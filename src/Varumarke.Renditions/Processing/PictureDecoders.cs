using NetVips;
using Varumarke.Core.Pictures;

namespace Varumarke.Renditions.Processing;

/// <summary>
/// What libvips, as it is built on this machine, can decode. Whether it has a decoder for HEVC nobody can ask it, so that a
/// picture of 16 × 16 pixels is tried, once, when the first one comes in.
/// </summary>
internal sealed class PictureDecoders : IPictureDecoders
{
    private static readonly Lazy<bool> Hevc = new(() => Decodes(Sample));

    /// <summary>Whether there is a decoder for HEVC.</summary>
    public static bool HasHevc => Hevc.Value;

    /// <summary>Grey, made for this purpose.</summary>
    internal static byte[] Sample => Convert.FromBase64String(
        "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAa1tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAACAAAAEGlkYXQAAAAA"
        + "ABAAEAAAADhpbG9jAQAAAERAAAIAAQAAAAAAAAHRAAEAAAAAAAAAHAACAAEAAAAAAAAAAQAAAAAAAAAIAAAAOGlpbmYAAAAAAAIAAAAVaW5mZQIAAAEAAQAAaHZjMQAAAAAV"
        + "aW5mZQIAAAAAAgAAZ3JpZAAAAADYaXBycAAAALZpcGNvAAAAdmh2Y0MBA3AAAAAAAAAAAAAe8AD8/fj4AAAPAyAAAQAYQAEMAf//A3AAAAMAkAAAAwAAAwAeugJAIQABACpCAQED"
        + "cAAAAwCQAAADAAADAB6gIIEFluqumubgQEDAgAAAAwCAAAADAIQiAAEABkQBwXPBiQAAABRpc3BlAAAAAAAAAEAAAABAAAAAFGlzcGUAAAAAAAAAEAAAABAAAAAQcGl4aQAAAAAD"
        + "CAgIAAAAGmlwbWEAAAAAAAAAAgABAoECAAICA4QAAAAaaXJlZgAAAAAAAAAOZGltZwACAAEAAQAAACRtZGF0AAAAGCgBrwQSONz4laCSMKznLzyhXt7gkfCKgA==");

    /// <inheritdoc />
    public bool CanDecode(FileInspection picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        return !picture.IsHevc || HasHevc;
    }

    private static bool Decodes(byte[] picture)
    {
        LibVips.Ensure();
        try
        {
            using Image image = Image.HeifloadBuffer(picture, failOn: Enums.FailOn.Error);
            return image.Avg() > 0;
        }
        catch (VipsException)
        {
            return false;
        }
    }
}
