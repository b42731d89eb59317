using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying.Sorts;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// Runs a query in four steps: 1. the items that may be named at all, 2. of those, what the selection names, 3. of those, what
/// every condition accepts, 4. the asked page in the asked order. All but the last are operations on sets of bits, most of which
/// are kept from one query to the next.
/// </summary>
internal static class QueryRunner
{
    /// <param name="query">What is asked.</param>
    /// <param name="scope">Of which tree, in which culture.</param>
    /// <param name="isAllowed">Whether the item at a position may be named.</param>
    /// <param name="basis">
    /// What <paramref name="isAllowed"/> goes by, apart from the item and what lies above it, comparable by value: its answers are
    /// kept as long as that stays. Null for one that must be asked each time.
    /// </param>
    public static QueryAnswer Run(ItemQuery query, QueryScope scope, Func<int, bool> isAllowed, object? basis = null)
    {
        IndexSnapshot snapshot = scope.Snapshot;

        // 1.
        SlotSet open = snapshot.Kept.Holding(
            (nameof(QueryRunner), scope.CultureMask, basis),
            snapshot,
            position => snapshot.IsVisible(position, scope.CultureMask) && (basis is null || isAllowed(position)));

        // Where an item lies is told only of one that may be known itself.
        if (query.Selection is { Kind: SelectionKind.Ancestors, Of: { } below } && !IsKnown(below, open, snapshot, basis is null ? isAllowed : null))
        {
            return SortedPage.Take(new SlotSet(snapshot.Slots), query, scope);
        }

        // 2.
        SlotSet matches = Selected.IsWhole(query.Selection) ? open.Copy(snapshot.Slots) : Within(query.Selection, open, snapshot);

        // 3.
        foreach (Condition condition in Conditions(query).OrderBy(condition => condition.Cost))
        {
            matches = condition.Narrow(matches, scope);
        }

        if (basis is null)
        {
            KeepAllowed(matches, snapshot, isAllowed);
        }

        // 4.
        return SortedPage.Take(matches, query, scope);
    }

    private static bool IsKnown(Guid key, SlotSet open, IndexSnapshot snapshot, Func<int, bool>? isAllowed) =>
        snapshot.PositionOf(key) is >= 0 and var position && open.Contains(snapshot.SlotAt(position)) && (isAllowed?.Invoke(position) ?? true);

    private static IEnumerable<Condition> Conditions(ItemQuery query) =>
        query.Selection.Where is { } selected ? query.Conditions.Prepend(selected) : query.Conditions;

    private static SlotSet Within(Selection selection, SlotSet open, IndexSnapshot snapshot)
    {
        var within = new SlotSet(snapshot.Slots);
        foreach (int position in Selected.Positions(selection, snapshot))
        {
            int slot = snapshot.SlotAt(position);
            if (open.Contains(slot))
            {
                within.Add(slot);
            }
        }

        return within;
    }

    private static void KeepAllowed(SlotSet matches, IndexSnapshot snapshot, Func<int, bool> isAllowed)
    {
        foreach (int slot in matches.All())
        {
            if (!isAllowed(snapshot.PositionOf(slot)))
            {
                matches.Set(slot, isIn: false);
            }
        }
    }
}
