using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying.Filters;

/// <summary>
/// The item's name holds certain words, one after the other. Umbraco's name field is an analysed one, so <c>name:guide</c>
/// finds "A guide to Klarälven" but not "Guided tours".
/// </summary>
internal sealed record NameCondition(string Words, bool Negated) : Condition
{
    public override bool Holds(QueryScope scope, int position) =>
        HasWords(scope.Snapshot[position].NameIn(scope.Culture), Words) != Negated;

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
