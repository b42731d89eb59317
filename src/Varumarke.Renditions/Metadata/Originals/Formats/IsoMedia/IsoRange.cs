namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>A range of the stored file.</summary>
/// <param name="Offset">Where it begins.</param>
/// <param name="Length">How long it is, at least one byte.</param>
internal readonly record struct IsoRange(long Offset, long Length)
{
    public long End => Offset + Length;

    /// <summary>The range that a file names; null when it is empty or not within the bounds.</summary>
    public static IsoRange? Within(IsoRange bounds, ulong offset, ulong length) =>
        length > 0 && offset <= (ulong)bounds.Length && length <= (ulong)bounds.Length - offset
            ? new IsoRange(bounds.Offset + (long)offset, (long)length)
            : null;
}
