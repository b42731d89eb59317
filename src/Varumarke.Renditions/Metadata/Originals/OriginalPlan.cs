namespace Varumarke.Renditions.Metadata.Originals;

/// <summary>What of a file is kept.</summary>
/// <param name="Before">What stands before the metadata.</param>
/// <param name="After">What stands behind it.</param>
internal record OriginalPlan(IReadOnlyList<Part> Before, IReadOnlyList<Part> After)
{
    /// <summary>How the picture is to be turned (EXIF, 1 to 8): the one thing that is kept of its EXIF, since the picture would lie on its side without.</summary>
    public int Orientation { get; init; } = 1;

    /// <summary>What it costs to remember, in parts.</summary>
    public virtual int Size => 1 + Before.Count + After.Count;
}
