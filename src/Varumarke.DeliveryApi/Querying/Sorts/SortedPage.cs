namespace Varumarke.DeliveryApi.Querying.Sorts;

/// <summary>
/// One page of many matches in order. A small page of a large answer is kept in a heap as the matches pass, which looks at
/// each once; otherwise everything is sorted.
/// </summary>
internal static class SortedPage
{
    public static IReadOnlyList<int> Take(List<int> matches, ItemQuery query, QueryScope scope)
    {
        IComparer<int> order = PositionOrder.For(query.Sorts, scope, matches);
        long wanted = (long)query.Skip + query.Take;
        if (query.Take == 0 || query.Skip >= matches.Count)
        {
            return [];
        }

        if (wanted > matches.Count / 4)
        {
            matches.Sort(order);
            return matches.GetRange(query.Skip, (int)Math.Min(query.Take, matches.Count - (long)query.Skip));
        }

        return First(matches, (int)wanted, order).GetRange(query.Skip, query.Take);
    }

    private static List<int> First(List<int> matches, int count, IComparer<int> order)
    {
        // The worst of the best so far lies on top, ready to be replaced.
        var heap = new PriorityQueue<int, int>(count, Comparer<int>.Create((a, b) => order.Compare(b, a)));
        foreach (int match in matches)
        {
            if (heap.Count < count)
            {
                heap.Enqueue(match, match);
            }
            else if (order.Compare(match, heap.Peek()) < 0)
            {
                heap.DequeueEnqueue(match, match);
            }
        }

        var first = new List<int>(count);
        while (heap.TryDequeue(out int match, out _))
        {
            first.Add(match);
        }

        first.Reverse();
        return first;
    }
}
