using NetVips;
using Varumarke.Testing.Pictures;

namespace Varumarke.Tests.Renditions.Metadata;

/// <summary>Pictures as cameras and programs write them: with place, serial number, thumbnail and notes in them.</summary>
internal static class CameraFiles
{
    /// <summary>Stands in every text that must not leave.</summary>
    public const string Secret = "HEMLIGT-4711";

    private static readonly string[] Tags =
    [
        "-EXIF:GPSLatitude=59.99", "-EXIF:GPSLatitudeRef=N", "-EXIF:GPSLongitude=13.54", "-EXIF:GPSLongitudeRef=E", $"-EXIF:GPSAreaInformation={Secret}",
        $"-EXIF:SerialNumber={Secret}", $"-EXIF:LensSerialNumber={Secret}", $"-EXIF:OwnerName={Secret}", $"-EXIF:Artist={Secret}",
        "-EXIF:Make=Canon", "-EXIF:Model=EOS", $"-EXIF:UserComment={Secret}", "-EXIF:DateTimeOriginal=2026:06:20 12:00:00",
        $"-XMP-dc:Creator={Secret}", $"-XMP-aux:SerialNumber={Secret}", "-XMP-exif:GPSLatitude=59.99", $"-XMP-dc:Source={Secret}",
    ];

    private static readonly string[] JpegTags = [$"-IPTC:By-line={Secret}", $"-IPTC:Keywords={Secret}", $"-Comment={Secret}"];

    /// <summary>A picture in the format that the suffix names (<c>.jpg[Q=90]</c>), with nothing in it but pixels.</summary>
    public static byte[] Plain(string suffix, int width = 96, int height = 64, bool alpha = false, int seed = 7)
    {
        using Image noise = Image.Gaussnoise(width, height, sigma: 40, mean: 128, seed: seed).Cast(Enums.BandFormat.Uchar);
        using Image slope = Image.Xyz(width, height);
        using Image red = (slope[0] * (255.0 / width)).Cast(Enums.BandFormat.Uchar);
        using Image green = (slope[1] * (255.0 / height)).Cast(Enums.BandFormat.Uchar);
        using Image colour = alpha ? red.Bandjoin(green, noise, red) : red.Bandjoin(green, noise);
        using Image picture = colour.Copy(interpretation: Enums.Interpretation.Srgb);
        return picture.WriteToBuffer(suffix);
    }

    /// <summary>An animation of three frames.</summary>
    public static byte[] Animation(string suffix)
    {
        using Image frame = Image.NewFromBuffer(Plain(".png", 32, 24));
        using Image inverted = frame.Invert();
        using Image joined = Image.Arrayjoin([frame, inverted, frame], across: 1);
        using Image animation = joined.Mutate(image =>
        {
            image.Set(GValue.GIntType, "page-height", 24);
            image.Set(GValue.ArrayIntType, "delay", new[] { 100, 100, 100 });
        });
        return animation.WriteToBuffer(suffix);
    }

    /// <summary>The picture with all that a camera tells.</summary>
    public static byte[] Telling(byte[] picture, int orientation = 1)
    {
        bool isJpeg = picture[0] == 0xFF;
        string[] tags = [.. Tags, .. isJpeg ? JpegTags : [], $"-IFD0:Orientation#={orientation}"];
        return ExifTool.Write(picture, tags);
    }

    /// <summary>A JPEG that also has a thumbnail in its EXIF and another file behind its end.</summary>
    public static byte[] TellingJpeg(int orientation = 1)
    {
        string thumbnail = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(thumbnail, Plain(".jpg[Q=40,strip]", 16, 12));
            byte[] file = ExifTool.Write(Telling(Plain(".jpg[Q=90]"), orientation), $"-ThumbnailImage<={thumbnail}");
            return [.. file, .. "PK\u0003\u0004"u8, .. System.Text.Encoding.ASCII.GetBytes(Secret)];
        }
        finally
        {
            File.Delete(thumbnail);
        }
    }

    /// <summary>The picture's pixels, of all frames, as they are stored.</summary>
    public static byte[] Pixels(byte[] file)
    {
        bool animated = file.AsSpan().StartsWith("GIF8"u8) || file.AsSpan().StartsWith("RIFF"u8);
        using Image image = Image.NewFromBuffer(file, animated ? "[n=-1]" : string.Empty);
        return image.WriteToMemory<byte>();
    }
}
