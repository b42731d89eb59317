using System.Buffers.Binary;

namespace Varumarke.Renditions.Metadata.Originals.Formats;

/// <summary>Numbers of a TIFF file: in its byte order, and as large as its version has them.</summary>
/// <param name="IsLittle">The least byte comes first (<c>II</c>).</param>
/// <param name="IsBig">BigTIFF: counts and places have 64 bits.</param>
internal readonly record struct TiffOrder(bool IsLittle, bool IsBig = false)
{
    /// <summary>Bytes of a place in the file, and of the value that stands in an entry itself.</summary>
    public int PlaceSize => IsBig ? 8 : 4;

    /// <summary>Bytes of the number of entries in a directory.</summary>
    public int CountSize => IsBig ? 8 : 2;

    /// <summary>Bytes of an entry: tag, type, count, value or place.</summary>
    public int EntryLength => IsBig ? 20 : 12;

    /// <summary>Where in an entry the value stands.</summary>
    public int ValueAt => EntryLength - PlaceSize;

    public ushort UInt16(ReadOnlySpan<byte> bytes) =>
        IsLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    public uint UInt32(ReadOnlySpan<byte> bytes) =>
        IsLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    public ulong UInt64(ReadOnlySpan<byte> bytes) =>
        IsLittle ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : BinaryPrimitives.ReadUInt64BigEndian(bytes);

    /// <summary>A place or a count. What no file can have is the largest number.</summary>
    public long Place(ReadOnlySpan<byte> bytes) => IsBig ? (long)Math.Min(UInt64(bytes), long.MaxValue) : UInt32(bytes);

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

    public void WritePlace(long value, Span<byte> bytes)
    {
        if (!IsBig)
        {
            Write((uint)value, bytes);
        }
        else if (IsLittle)
        {
            BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        }
        else
        {
            BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        }
    }

    public void WriteCount(int value, Span<byte> bytes)
    {
        if (IsBig)
        {
            WritePlace(value, bytes);
        }
        else
        {
            Write((ushort)value, bytes);
        }
    }
}
