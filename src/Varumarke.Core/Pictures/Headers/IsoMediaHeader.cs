using System.Buffers.Binary;
using System.Text;

namespace Varumarke.Core.Pictures.Headers;

/// <summary>
/// Files of the ISO base media format (ISO/IEC 14496-12), told apart by their brands: AVIF and HEIC (ISO/IEC 23008-12), whose
/// size stands in the properties of the primary item, and films.
/// </summary>
internal static class IsoMediaHeader
{
    private static readonly string[] Avif = ["avif", "avis"];
    private static readonly string[] Heic = ["heic", "heix", "hevc", "hevx", "heim", "heis", "mif1", "msf1"];

    public static FileInspection? Read(HeaderReader reader)
    {
        if (!reader.TryLook(0, 16, out ReadOnlySpan<byte> head) || !head[4..8].SequenceEqual("ftyp"u8))
        {
            return null;
        }

        int length = (int)Math.Clamp(BinaryPrimitives.ReadUInt32BigEndian(head), 16, 1024);
        string[] brands = Brands(reader.Look(0, length));
        PictureFormat? format = brands.Intersect(Avif).Any() ? PictureFormat.Avif : brands.Intersect(Heic).Any() ? PictureFormat.Heic : null;
        return format switch
        {
            PictureFormat.Avif => IsoMediaItems.Read(reader, new FileInspection("image/avif") { Format = format }),
            PictureFormat.Heic => IsoMediaItems.Read(reader, new FileInspection("image/heic") { Format = format }),
            _ => new FileInspection(brands[0] switch
            {
                "qt  " => "video/quicktime",
                "M4A " => "audio/mp4",
                "crx " => "image/x-canon-cr3",
                "jxl " => "image/jxl",
                _ => "video/mp4",
            }),
        };
    }

    // The major brand, a version, and then the compatible ones.
    private static string[] Brands(ReadOnlySpan<byte> box)
    {
        var brands = new List<string> { Encoding.Latin1.GetString(box[8..12]) };
        for (int at = 16; at + 4 <= box.Length; at += 4)
        {
            brands.Add(Encoding.Latin1.GetString(box.Slice(at, 4)));
        }

        return [.. brands];
    }
}
