namespace Varumarke.Renditions.Metadata.Originals;

/// <summary>A plan for a file in which nothing may move: what is dropped is written over.</summary>
/// <param name="Length">The file's length.</param>
/// <param name="Patches">What is written over.</param>
internal record PatchedPlan(long Length, IReadOnlyList<Patch> Patches) : OriginalPlan([], [])
{
    /// <inheritdoc />
    public override int Size => 1 + Patches.Count;
}
