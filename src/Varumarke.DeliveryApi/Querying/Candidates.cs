using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying.Filters;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>The positions that a query has to look at, in tree order, and what is left to ask of each.</summary>
internal static class Candidates
{
    public static IEnumerable<int> Of(ItemQuery query, IndexSnapshot snapshot)
    {
        int of = query.Selection.Of is { } key ? snapshot.PositionOf(key) : -1;
        return query.Selection.Kind switch
        {
            SelectionKind.All or SelectionKind.Matching => Range(query, snapshot, 0, snapshot.Count),
            SelectionKind.Roots => Siblings(snapshot, 0, snapshot.Count),
            _ when of < 0 => [],
            SelectionKind.Descendants => Range(query, snapshot, of + 1, snapshot.EndOf(of)),
            SelectionKind.Children => Siblings(snapshot, of + 1, snapshot.EndOf(of)),
            _ => Above(snapshot, of),
        };
    }

    private static IEnumerable<int> Range(ItemQuery query, IndexSnapshot snapshot, int from, int to)
    {
        return ListedType(query) is not { } type ? Enumerable.Range(from, to - from) : Within(snapshot.OfType(type.Aliases[0]) ?? [], from, to);
    }

    /// <summary>
    /// The candidates in the order that is asked for, where that order is kept: all of one type, by name. Null where the
    /// matches must be sorted.
    /// </summary>
    public static int[]? InOrder(ItemQuery query, QueryScope scope) =>
        query is { Sorts: [{ Field: SortField.Name } only], Selection.Kind: SelectionKind.All or SelectionKind.Matching } && ListedType(query) is { } type
            ? scope.Snapshot.ByName(scope.Culture).OfType(type.Aliases[0], only.Descending)
            : null;

    /// <summary>The conditions that a candidate may still fail.</summary>
    public static Condition[] Unanswered(ItemQuery query)
    {
        TypeCondition? listed = query.Selection.Kind is SelectionKind.All or SelectionKind.Descendants or SelectionKind.Matching ? ListedType(query) : null;
        IEnumerable<Condition> left = query.Conditions.Where(condition => condition != listed);
        return [.. query.Selection.Where is { } selected ? left.Prepend(selected) : left];
    }

    // One positive type filter is by far the commonest: its own list is much shorter than the tree.
    private static TypeCondition? ListedType(ItemQuery query) =>
        query.Conditions.OfType<TypeCondition>().FirstOrDefault(condition => !condition.Negated && condition.Aliases.Count == 1);

    private static IEnumerable<int> Within(int[] positions, int from, int to)
    {
        int start = Array.BinarySearch(positions, from);
        for (int i = start < 0 ? ~start : start; i < positions.Length && positions[i] < to; i++)
        {
            yield return positions[i];
        }
    }

    private static IEnumerable<int> Siblings(IndexSnapshot snapshot, int from, int to)
    {
        for (int position = from; position < to; position = snapshot.EndOf(position))
        {
            yield return position;
        }
    }

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
