namespace Varumarke.Renditions.Metadata.Originals;

/// <summary>A piece of a file that leaves: bytes of ours, a slice of the source, or zeros.</summary>
/// <param name="Bytes">The bytes; empty for a slice and for zeros.</param>
/// <param name="Offset">Where the slice begins in the source; -1 for zeros.</param>
/// <param name="Length">How many bytes the piece has.</param>
internal readonly record struct Part(ReadOnlyMemory<byte> Bytes, long Offset, long Length)
{
    /// <summary>Whether it comes from the source.</summary>
    public bool IsSlice => Bytes.IsEmpty && Offset >= 0;

    /// <summary>Whether it is nothing but zeros.</summary>
    public bool IsZeros => Bytes.IsEmpty && Offset < 0;

    public static Part Of(byte[] bytes) => new(bytes, 0, bytes.Length);

    public static Part Slice(long offset, long length) => new(ReadOnlyMemory<byte>.Empty, offset, length);

    public static Part Zeros(long length) => new(ReadOnlyMemory<byte>.Empty, -1, length);

    /// <summary>A part of the part.</summary>
    public Part Cut(long from, long length) => this switch
    {
        { IsSlice: true } => Slice(Offset + from, length),
        { IsZeros: true } => Zeros(length),
        _ => new Part(Bytes.Slice((int)from, (int)length), 0, length),
    };
}
