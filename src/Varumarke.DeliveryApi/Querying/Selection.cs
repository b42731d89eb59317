namespace Varumarke.DeliveryApi.Querying;

/// <summary>Which part of the tree a query looks at (<c>fetch=</c>).</summary>
/// <param name="Kind">How the part relates to <paramref name="Of"/>.</param>
/// <param name="Of">The item that the part is named by; null for the whole tree, or for one that does not exist.</param>
internal sealed record Selection(SelectionKind Kind, Guid? Of)
{
    /// <summary>For <see cref="SelectionKind.Matching"/>: what an item of the part fulfils.</summary>
    public Condition? Where { get; init; }

    public static Selection All { get; } = new(SelectionKind.All, null);
}
