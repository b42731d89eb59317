using System.Buffers.Binary;
using System.Text;

namespace Varumarke.Testing.Pictures;

/// <summary>An item of a file of the AVIF and HEIC family.</summary>
public sealed record HeifItem(uint Id, string Type, byte[] Data)
{
    /// <summary>Property boxes, each with whether it must be understood.</summary>
    public IReadOnlyList<(byte[] Box, bool IsEssential)> Properties { get; init; } = [];

    public bool IsHidden { get; init; }

    public string Name { get; init; } = string.Empty;

    /// <summary>What a <c>mime</c> item is.</summary>
    public string? ContentType { get; init; }

    /// <summary>The one picture of an AVIF that libvips wrote, which has nothing else in it.</summary>
    public static HeifItem Of(uint id, byte[] avif)
    {
        ReadOnlySpan<byte> file = avif;
        int list = file.IndexOf("ipco"u8) - 4;
        int data = file.IndexOf("mdat"u8) - 4;
        return new HeifItem(id, "av01", Content(avif, data).ToArray()) { Properties = [.. Boxes(Content(avif, list)).Select(box => (box, IsEssential(box)))] };
    }

    private static ReadOnlySpan<byte> Content(byte[] file, int at) => file.AsSpan(at + 8, (int)BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at)) - 8);

    private static List<byte[]> Boxes(ReadOnlySpan<byte> content)
    {
        var boxes = new List<byte[]>();
        while (content.Length > 0)
        {
            int length = (int)BinaryPrimitives.ReadUInt32BigEndian(content);
            boxes.Add(content[..length].ToArray());
            content = content[length..];
        }

        return boxes;
    }

    private static bool IsEssential(byte[] box) => Encoding.Latin1.GetString(box, 4, 4) == "av1C";
}
