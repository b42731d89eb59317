using System.Buffers.Binary;

namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>Numbers in the byte order of a TIFF file.</summary>
/// <param name="IsLittle">The least byte comes first (<c>II</c>).</param>
internal readonly record struct TiffOrder(bool IsLittle)
{
    public ushort UInt16(ReadOnlySpan<byte> bytes) =>
        IsLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    public uint UInt32(ReadOnlySpan<byte> bytes) =>
        IsLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    public void Write(ushort value, Span<byte> bytes)
    {
        if (IsLittle)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        }
    }

    public void Write(uint value, Span<byte> bytes)
    {
        if (IsLittle)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        }
    }
}
