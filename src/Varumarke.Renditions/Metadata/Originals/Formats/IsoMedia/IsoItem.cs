namespace Varumarke.Renditions.Metadata.Originals.Formats.IsoMedia;

/// <summary>An item of a <c>meta</c> box (ISO/IEC 14496-12, 8.11): a picture, a part of one, or something that is told of one.</summary>
/// <param name="Id">By which the other boxes name it.</param>
/// <param name="Type">Four letters.</param>
/// <param name="IsHidden">It is not meant to be shown by itself: the tile of a grid.</param>
internal sealed record IsoItem(uint Id, string Type, bool IsHidden)
{
    // Coded pictures, and those that are derived from others. "jpeg" and "j2k1" are not among them: such items are files that can
    // hold EXIF and comments of their own.
    private static readonly HashSet<string> Pictures =
    [
        "av01", "hvc1", "hev1", "lhv1", "hvt1", "avc1", "vvc1", "evc1", "unci", "mski", "grid", "iovl", "iden", "tmap", "tili",
    ];

    /// <summary>Where its bytes lie in the stored file, piece by piece; none for a picture that is another one turned.</summary>
    public IReadOnlyList<IsoRange> Pieces { get; init; } = [];

    /// <summary>The bytes lie in the <c>meta</c> box itself.</summary>
    public bool IsInMeta { get; init; }

    /// <summary>It is a picture or a part of one.</summary>
    public bool IsPicture => Pictures.Contains(Type);

    /// <summary>It is another picture as that is, and has no bytes of its own (ISO/IEC 23008-12, 6.6.2.1).</summary>
    public bool IsIdentity => Type == "iden";
}
