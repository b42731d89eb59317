using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>A condition on one item. Equal conditions ask for the same.</summary>
internal abstract record Condition
{
    /// <summary>What it costs to ask it of an item; the cheap ones are asked first, so that the others have less to do.</summary>
    public virtual int Cost => 0;

    /// <summary>The properties that it looks at.</summary>
    public virtual IEnumerable<string> Properties => [];

    /// <summary>Whether it looks at properties.</summary>
    public bool ReadsProperties => Properties.Any();

    /// <summary>
    /// Whether the answer for an item goes by that item and what lies above it alone, so that it may be kept until one of these
    /// changes. A condition that looks at other items, or at who asks, must say no.
    /// </summary>
    protected virtual bool MayBeKept(QueryScope scope) => true;

    public abstract bool Holds(QueryScope scope, int position);

    /// <summary>Takes those out of a set that it does not hold for, and returns the set.</summary>
    public virtual SlotSet Narrow(SlotSet candidates, QueryScope scope)
    {
        IndexSnapshot snapshot = scope.Snapshot;
        (Condition, string?, string?) key = (this, scope.Culture, scope.Segment);
        int asked = candidates.Count();
        if (snapshot.Kept.IsWorthwhile(key, asked, snapshot.Count) && MayBeKept(scope))
        {
            return candidates.And(snapshot.Kept.Holding(key, snapshot, position => Holds(scope, position), positions => Prepare(scope, positions)));
        }

        int[] slots = [.. candidates.All()];
        Prepare(scope, Array.ConvertAll(slots, snapshot.PositionOf));
        foreach (int slot in slots)
        {
            candidates.Set(slot, Holds(scope, snapshot.PositionOf(slot)));
        }

        return candidates;
    }

    /// <summary>Reads ahead, for many items together, what <see cref="Holds"/> will look at.</summary>
    protected virtual void Prepare(QueryScope scope, IReadOnlyCollection<int> positions)
    {
    }
}
