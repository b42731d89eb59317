using Varumarke.Core.PublishedIndex;

namespace Varumarke.Search.Keeping;

/// <summary>What changed: one item, an item with all below it, or so much that all is compared again.</summary>
/// <param name="Kind">Which tree; without one, both.</param>
/// <param name="Key">The item; null for everything.</param>
/// <param name="WithBranch">Whether what lies below it changed with it.</param>
/// <param name="Whole">With everything: whether what looks unchanged is read again too.</param>
/// <param name="IsContribution">Whether it is a contribution, which lies in no tree.</param>
internal readonly record struct IndexChange(ItemKind? Kind, Guid? Key, bool WithBranch = false, bool Whole = false, bool IsContribution = false)
{
    public static IndexChange Contribution(Guid key) => new(null, key, IsContribution: true);

    public static IndexChange Compare { get; } = new(null, null);

    public static IndexChange ReadAll { get; } = new(null, null, Whole: true);
}
