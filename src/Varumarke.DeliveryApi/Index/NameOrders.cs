using System.Collections.Concurrent;
using Varumarke.Core.PublishedIndex;

namespace Varumarke.DeliveryApi.Index;

/// <summary>
/// The orders of a snapshot's names, one a culture, each made when it is first asked for: comparing by a language's rules
/// costs far more than comparing two integers.
/// </summary>
internal sealed class NameOrders(IndexedItem[] items, IReadOnlyDictionary<string, int[]> byType)
{
    // Cultures come from requests, and anybody may invent more: past a number nobody configures they are not remembered.
    private const int Capacity = 64;

    private readonly ConcurrentDictionary<string, NameOrder> _known = new(StringComparer.OrdinalIgnoreCase);

    public NameOrder In(string? culture)
    {
        string name = culture ?? string.Empty;
        if (_known.TryGetValue(name, out NameOrder? known))
        {
            return known;
        }

        NameOrder made = Make(name);
        return _known.Count < Capacity ? _known.GetOrAdd(name, made) : made;
    }

    private NameOrder Make(string culture)
    {
        StringComparer comparer = StringComparer.Create(Languages.Of(culture), ignoreCase: true);
        string[] names = new string[items.Length];
        int[] order = new int[items.Length];
        for (int i = 0; i < order.Length; i++)
        {
            names[i] = items[i].NameIn(culture);
            order[i] = i;
        }

        Array.Sort(names, order, comparer);
        int[] ranks = new int[order.Length];
        int rank = 0;
        for (int i = 0; i < order.Length; i++)
        {
            rank += i > 0 && comparer.Compare(names[i - 1], names[i]) != 0 ? 1 : 0;
            ranks[order[i]] = rank;
        }

        return new NameOrder(ranks, byType);
    }
}
