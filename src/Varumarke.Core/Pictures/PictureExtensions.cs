using System.Collections.Frozen;

namespace Varumarke.Core.Pictures;

/// <summary>The endings that names of pictures have, small letters without a dot; the first of each is the usual one.</summary>
public static class PictureExtensions
{
    private static readonly FrozenDictionary<PictureFormat, string[]> ByFormat = new Dictionary<PictureFormat, string[]>
    {
        [PictureFormat.Jpeg] = ["jpg", "jpeg", "jpe", "jfif"],
        [PictureFormat.Png] = ["png", "apng"],
        [PictureFormat.Gif] = ["gif"],
        [PictureFormat.WebP] = ["webp"],

        // A sequence may hold a single picture; the media type is the same.
        [PictureFormat.Avif] = ["avif", "avifs"],
        [PictureFormat.Heic] = ["heic", "heif", "hif", "heics", "heifs"],
        [PictureFormat.Tiff] = ["tif", "tiff"],
        [PictureFormat.Bmp] = ["bmp", "dib"],
        [PictureFormat.Svg] = ["svg"],
    }.ToFrozenDictionary();

    /// <summary>The endings of all formats.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Enum.GetValues<PictureFormat>().SelectMany(Of)];

    /// <summary>The endings of one format.</summary>
    public static IReadOnlyList<string> Of(PictureFormat format) => ByFormat[format];
}
