using System.Collections.Concurrent;

namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// What queries have worked out about all items of a tree: the items that a condition holds for, and orders. Anything that is
/// asked of few items is worked out for those, until as much has been spent on it as working it out for all would cost.
/// </summary>
internal sealed class KeptAnswers
{
    // With 100,000 documents 12.5 KB each and 400 KB each.
    private const int MaxSets = 256;
    private const int MaxOrders = 32;
    private const int MaxWords = 8;
    private const int MaxSpent = 1024;
    private readonly DerivedData<SlotSet> _sets = new(MaxSets);
    private readonly DerivedData<SlotOrder> _orders = new(MaxOrders);
    private readonly DerivedData<NameWords> _words = new(MaxWords);
    private readonly ConcurrentDictionary<object, long> _spent = new();
    private readonly ConcurrentDictionary<object, bool> _prepared = new();

    /// <summary>Whether what takes long (a property's values, an order) has been worked out once for this tree.</summary>
    public bool IsPrepared(object need) => _prepared.ContainsKey(need);

    public void NotePrepared(object need)
    {
        if (_prepared.Count >= MaxSpent)
        {
            _prepared.Clear();
        }

        _prepared[need] = true;
    }

    /// <summary>Whether something is kept already, or should be by now.</summary>
    /// <param name="key">What it is, comparable by value.</param>
    /// <param name="items">How many items it is asked of now.</param>
    /// <param name="all">How many there are.</param>
    public bool IsWorthwhile(object key, int items, int all)
    {
        if (_sets.Contains(key) || _orders.Contains(key) || _words.Contains(key))
        {
            return true;
        }

        if (_spent.Count >= MaxSpent)
        {
            _spent.Clear();
        }

        return _spent.AddOrUpdate(key, items, (_, spent) => spent + items) >= all;
    }

    /// <summary>The slots of the items that something holds for.</summary>
    /// <param name="key">What holds, comparable by value.</param>
    /// <param name="snapshot">The tree.</param>
    /// <param name="holds">Whether it holds for the item at a position.</param>
    /// <param name="prepare">Told beforehand which positions will be asked about.</param>
    public SlotSet Holding(object key, IndexSnapshot snapshot, Func<int, bool> holds, Action<IReadOnlyCollection<int>>? prepare = null) => _sets.Get(
        key,
        snapshot.Log,
        () =>
        {
            var set = new SlotSet(snapshot.Slots);
            prepare?.Invoke([.. Enumerable.Range(0, snapshot.Count)]);
            for (int position = 0; position < snapshot.Count; position++)
            {
                if (holds(position))
                {
                    set.Add(snapshot.SlotAt(position));
                }
            }

            return set;
        },
        (old, changed) =>
        {
            SlotSet set = old.Copy(snapshot.Slots);
            foreach (int slot in changed)
            {
                set.Set(slot, snapshot.PositionOf(slot) is >= 0 and var position && holds(position));
            }

            return set;
        });

    /// <summary>The words of all names in a culture.</summary>
    public NameWords Words(object key, IndexSnapshot snapshot, string? culture) => _words.Get(
        key,
        snapshot.Log,
        () => NameWords.Of(snapshot, culture),
        (old, changed) => old.With(changed) ?? NameWords.Of(snapshot, culture));

    /// <summary>All items in an order.</summary>
    /// <param name="key">Which order, comparable by value.</param>
    /// <param name="snapshot">The tree.</param>
    /// <param name="order">Compares two positions, and never calls two equal; asked for with the positions that it will meet.</param>
    public SlotOrder Ordered(object key, IndexSnapshot snapshot, Func<IReadOnlyCollection<int>, IComparer<int>> order) => _orders.Get(
        key,
        snapshot.Log,
        () =>
        {
            int[] positions = [.. Enumerable.Range(0, snapshot.Count)];
            Array.Sort(positions, order(positions));
            return SlotOrder.Of(Array.ConvertAll(positions, snapshot.SlotAt));
        },
        (old, changed) =>
        {
            int[] present = [.. changed.Where(slot => snapshot.PositionOf(slot) >= 0)];
            IComparer<int> comparer = order(Array.ConvertAll(present, snapshot.PositionOf));
            return old.With(changed, present, (a, b) => comparer.Compare(snapshot.PositionOf(a), snapshot.PositionOf(b)));
        });
}
