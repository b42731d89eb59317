using NetVips;
using static Varumarke.Testing.Pictures.BoxWriter;

namespace Varumarke.Testing.Pictures;

/// <summary>A property by which an AVIF or HEIC asks to be turned, mirrored or cut, and what that makes of a picture.</summary>
public sealed record HeifTransform(string Name, byte[] Property, Func<Image, Image> Apply)
{
    /// <summary>Turned by quarters against the clock.</summary>
    public static HeifTransform Turned(int quarters) => new($"irot {quarters}", Box("irot", [(byte)quarters]), image => quarters switch
    {
        1 => image.Rot270(),
        2 => image.Rot180(),
        3 => image.Rot90(),
        _ => image,
    });

    /// <summary>Top and bottom (0) or left and right (1) change places.</summary>
    public static HeifTransform Mirrored(int axis) => new($"imir {axis}", Box("imir", [(byte)axis]), image => axis == 0 ? image.FlipVer() : image.FlipHor());

    /// <summary>Cut to an area whose middle lies so far to the right and down of the picture's.</summary>
    public static HeifTransform Cut(int width, int height, int right, int down) => new(
        $"clap {width}x{height}",
        Box("clap", [.. new[] { width, 1, height, 1, right, 1, down, 1 }.Select(number => Number((uint)number, 4))]),
        image => image.Crop(((image.Width - width) / 2) + right, ((image.Height - height) / 2) + down, width, height));

    /// <summary>The item with these properties behind its own, to be understood by whoever shows it.</summary>
    public static HeifItem Added(HeifItem item, IEnumerable<HeifTransform> transforms)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item with { Properties = [.. item.Properties, .. transforms.Select(transform => (transform.Property, true))] };
    }

    /// <summary>What is to be seen.</summary>
    public static Image Seen(Image picture, IEnumerable<HeifTransform> transforms)
    {
        ArgumentNullException.ThrowIfNull(transforms);
        return transforms.Aggregate(picture, (image, transform) => transform.Apply(image));
    }

    /// <summary>An item of EXIF that tells an orientation, for a picture.</summary>
    public static HeifItem Orientation(uint id, int orientation) => new(
        id,
        "Exif",
        [0, 0, 0, 6, .. "Exif\0\0"u8, (byte)'I', (byte)'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, 0]);
}
