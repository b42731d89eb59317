using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>The positions that a selection names, in tree order.</summary>
internal static class Selected
{
    public static IEnumerable<int> Positions(Selection selection, IndexSnapshot snapshot)
    {
        int of = selection.Of is { } key ? snapshot.PositionOf(key) : -1;
        return selection.Kind switch
        {
            SelectionKind.All or SelectionKind.Matching => Enumerable.Range(0, snapshot.Count),
            SelectionKind.Roots => Siblings.Between(snapshot, 0, snapshot.Count),
            _ when of < 0 => [],
            SelectionKind.Descendants => Enumerable.Range(of + 1, snapshot.EndOf(of) - of - 1),
            SelectionKind.Children => Siblings.Between(snapshot, of + 1, snapshot.EndOf(of)),
            _ => Above(snapshot, of),
        };
    }

    /// <summary>Whether it is the whole tree.</summary>
    public static bool IsWhole(Selection selection) => selection.Kind is SelectionKind.All or SelectionKind.Matching;

    private static Stack<int> Above(IndexSnapshot snapshot, int of)
    {
        var above = new Stack<int>();
        for (int position = snapshot.ParentOf(of); position >= 0; position = snapshot.ParentOf(position))
        {
            above.Push(position);
        }

        return above;
    }
}
