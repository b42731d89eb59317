using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Varumarke.Core.Brand;

namespace Varumarke.BrandApi.Tokens;

/// <summary>The brand's colours as other programs take them: custom properties of CSS, and Adobe Swatch Exchange.</summary>
internal static class ColourFiles
{
    private const ushort ColourEntry = 1;
    private const ushort Global = 0;
    private const float Full = 255;

    public static byte[] Css(IReadOnlyList<BrandColour> colours)
    {
        var text = new StringBuilder(":root {\n");
        foreach ((string name, BrandColour colour) in TokenNames.Of(colours.Where(each => Contrast.Parse(each.Hex) is not null), each => each.Title))
        {
            (byte red, byte green, byte blue) = Contrast.Parse(colour.Hex)!.Value;
            text.Append(CultureInfo.InvariantCulture, $"  --brand-colour-{name}: #{red:x2}{green:x2}{blue:x2};\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("}\n").ToString());
    }

    // Version 1.0; a block a colour: its name in UTF-16 with a nought behind it, its model, its parts, its kind. All numbers big end first.
    public static byte[] Swatches(IReadOnlyList<BrandColour> colours)
    {
        BrandColour[] known = [.. colours.Where(each => Contrast.Parse(each.Hex) is not null)];
        using var file = new MemoryStream();
        file.Write("ASEF"u8);
        Write(file, (ushort)1);
        Write(file, (ushort)0);
        Write(file, (uint)known.Length);
        foreach (BrandColour colour in known)
        {
            byte[] block = Block(colour);
            Write(file, ColourEntry);
            Write(file, (uint)block.Length);
            file.Write(block);
        }

        return file.ToArray();
    }

    private static byte[] Block(BrandColour colour)
    {
        (byte red, byte green, byte blue) = Contrast.Parse(colour.Hex)!.Value;
        using var block = new MemoryStream();
        Write(block, (ushort)(colour.Title.Length + 1));
        block.Write(Encoding.BigEndianUnicode.GetBytes(colour.Title + '\0'));
        block.Write("RGB "u8);
        Span<byte> part = stackalloc byte[sizeof(float)];
        foreach (byte channel in (ReadOnlySpan<byte>)[red, green, blue])
        {
            BinaryPrimitives.WriteSingleBigEndian(part, channel / Full);
            block.Write(part);
        }

        Write(block, Global);
        return block.ToArray();
    }

    private static void Write(MemoryStream file, ushort number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(ushort)];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, number);
        file.Write(bytes);
    }

    private static void Write(MemoryStream file, uint number)
    {
        Span<byte> bytes = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        file.Write(bytes);
    }
}
