using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>
/// The item's name holds certain words, one after the other. Umbraco's name field is an analysed one, so <c>name:guide</c>
/// finds "A guide to Klarälven" but not "Guided tours".
/// </summary>
internal sealed record NameCondition(string Words, bool Negated) : Condition
{
    // A word that one name in so many has is asked for often enough for its answer to be kept.
    private const int Common = 16;

    public override int Cost => 2;

    public override bool Holds(QueryScope scope, int position) =>
        HasWords(scope.Snapshot[position].NameIn(scope.Culture), Words) != Negated;

    // Everybody asks for words of his own, so that what is kept is where each word is, rather than what each question came to.
    public override SlotSet Narrow(SlotSet candidates, QueryScope scope)
    {
        IndexSnapshot snapshot = scope.Snapshot;
        (string, string?) key = (nameof(NameWords), scope.Culture);
        if (!snapshot.Kept.IsWorthwhile(key, candidates.Count(), snapshot.Count)
            || snapshot.Kept.Words(key, snapshot, scope.Culture).Slots(Words) is not { } slots
            || slots.Count > snapshot.Count / Common)
        {
            return base.Narrow(candidates, scope);
        }

        var found = new SlotSet(snapshot.Slots);
        foreach (int slot in slots)
        {
            if (snapshot.PositionOf(slot) is >= 0 and var position && HasWords(snapshot[position].NameIn(scope.Culture), Words))
            {
                found.Add(slot);
            }
        }

        return Negated ? candidates.Except(found) : candidates.And(found);
    }

    internal static bool HasWords(string name, string words)
    {
        for (int at = 0; at <= name.Length - words.Length; at++)
        {
            at = name.IndexOf(words, at, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                return false;
            }

            if (IsBoundary(name, at - 1) && IsBoundary(name, at + words.Length))
            {
                return words.Length > 0;
            }
        }

        return false;
    }

    private static bool IsBoundary(string name, int index) => index < 0 || index >= name.Length || !char.IsLetterOrDigit(name[index]);
}
