using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying.Sorts;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// Whoever first filters or sorts by something in a large house has it worked out for all items, which takes a second. One does
/// so at a time. Whoever needs such too waits without a thread, so that those whose answers are at hand are not held up.
/// </summary>
internal sealed class QueryTurns : IDisposable
{
    // So many are worked out faster than a turn is taken.
    private const int Few = 5_000;

    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <param name="query">What is asked.</param>
    /// <param name="snapshot">Of which tree.</param>
    /// <param name="culture">In which culture.</param>
    /// <param name="segment">In which segment.</param>
    /// <param name="ask">Asks it.</param>
    /// <param name="aborted">The one who asks has gone.</param>
    public async Task<T> AskAsync<T>(ItemQuery query, IndexSnapshot snapshot, string? culture, string? segment, Func<T> ask, CancellationToken aborted)
    {
        object[] needs = snapshot.Count <= Few ? [] : Needs(query, culture, segment);
        if (Array.TrueForAll(needs, snapshot.Kept.IsPrepared))
        {
            return ask();
        }

        await _turn.WaitAsync(aborted);
        try
        {
            T answer = ask();
            Array.ForEach(needs, snapshot.Kept.NotePrepared);
            return answer;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static object[] Needs(ItemQuery query, string? culture, string? segment)
    {
        IEnumerable<Condition> conditions = query.Selection.Where is { } selected ? query.Conditions.Append(selected) : query.Conditions;
        IEnumerable<object> values = conditions.SelectMany(condition => condition.Properties).Distinct().Select(alias => (object)(alias.ToUpperInvariant(), culture, segment));
        return query.Sorts.Count == 0 ? [.. values] : [.. values, SortKey.Of(query.Sorts, culture, segment)];
    }
}
