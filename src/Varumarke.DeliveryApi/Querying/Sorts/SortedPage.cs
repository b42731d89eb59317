using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying.Sorts;

/// <summary>
/// One page of many matches in order. A few are sorted. Of many, the page is found by walking an order of all items, which is
/// kept, from the nearer end: passing over an item that does not match costs a nanosecond, comparing two names a hundred.
/// </summary>
internal static class SortedPage
{
    // So many are sorted faster than found in an order of thousands.
    private const int Few = 32;

    public static QueryAnswer Take(SlotSet matches, ItemQuery query, QueryScope scope)
    {
        int total = matches.Count();
        int take = (int)Math.Clamp((long)total - query.Skip, 0, query.Take);
        if (take == 0)
        {
            return new QueryAnswer([], total);
        }

        IEnumerable<int> page = query.Sorts.Count == 0
            ? InTree(matches, query, scope.Snapshot)
            : Sorted(matches, total, query, scope, take);
        return new QueryAnswer([.. page.Take(take).Select(position => scope.Snapshot[position].Key)], total);
    }

    private static IEnumerable<int> InTree(SlotSet matches, ItemQuery query, IndexSnapshot snapshot) =>
        Selected.Positions(query.Selection, snapshot).Where(position => matches.Contains(snapshot.SlotAt(position))).Skip(query.Skip);

    private static IEnumerable<int> Sorted(SlotSet matches, int total, ItemQuery query, QueryScope scope, int take)
    {
        IndexSnapshot snapshot = scope.Snapshot;
        object key = SortKey.Of(query.Sorts, scope.Culture, scope.Segment);
        if (total > Few && snapshot.Kept.IsWorthwhile(key, total, snapshot.Count) && MayBeKept(query.Sorts, scope))
        {
            SlotOrder order = snapshot.Kept.Ordered(key, snapshot, positions => PositionOrder.For(query.Sorts, scope, positions));
            return Walk(order, matches, total, query.Skip, take).Select(snapshot.PositionOf);
        }

        int[] positions = [.. matches.All().Select(snapshot.PositionOf)];
        Array.Sort(positions, PositionOrder.For(query.Sorts, scope, positions));
        return positions.Skip(query.Skip);
    }

    private static bool MayBeKept(IReadOnlyList<SortTerm> terms, QueryScope scope) =>
        !terms.Any(term => term is { Field: SortField.Property, PropertyAlias: { } alias } && PropertyNames.AreIn(alias, scope));

    private static int[] Walk(SlotOrder order, SlotSet matches, int total, int skip, int take)
    {
        bool fromEnd = skip > total - skip - take;
        int[] page = new int[take];
        int passed = fromEnd ? total - skip - take : skip;
        int found = 0;
        for (int i = 0; i < order.Chunks.Count && found < take; i++)
        {
            int[] chunk = order.Chunks[fromEnd ? order.Chunks.Count - 1 - i : i];

            // A chunk that lies before the page is counted: to ask of each whether the page begins there takes five times as long.
            if (passed >= chunk.Length)
            {
                passed -= matches.CountOf(chunk);
                continue;
            }

            for (int j = 0; j < chunk.Length && found < take; j++)
            {
                int slot = chunk[fromEnd ? chunk.Length - 1 - j : j];
                if (matches.Contains(slot) && --passed < 0)
                {
                    page[fromEnd ? take - 1 - found : found] = slot;
                    found++;
                }
            }
        }

        return page;
    }
}
