namespace Varumarke.Renditions.Metadata.Originals;

/// <summary>A piece of a file that leaves: bytes of ours, or a slice of the source.</summary>
/// <param name="Bytes">The bytes; empty for a slice.</param>
/// <param name="Offset">Where the slice begins in the source.</param>
/// <param name="Length">How many bytes the piece has.</param>
internal readonly record struct Part(ReadOnlyMemory<byte> Bytes, long Offset, long Length)
{
    /// <summary>Whether it comes from the source.</summary>
    public bool IsSlice => Bytes.IsEmpty;

    public static Part Of(byte[] bytes) => new(bytes, 0, bytes.Length);

    public static Part Slice(long offset, long length) => new(ReadOnlyMemory<byte>.Empty, offset, length);
}
