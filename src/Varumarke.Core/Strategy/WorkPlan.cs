using System.Collections.Concurrent;
using Varumarke.Core.Changes;
using Varumarke.Core.Strategy.Reports;

namespace Varumarke.Core.Strategy;

/// <summary>All measures and activities, read once for all who ask until anything changes: what to do is far more than is looked at.</summary>
public sealed class WorkPlan(StrategyReader strategy, IWorkStates states, ChangeFeed changes)
{
    private readonly ConcurrentDictionary<string, Known> _known = [];

    /// <summary>
    /// All measures and activities that may be shown in a language, the one that ends soonest first. Of another day: what had begun by then and what a state is
    /// kept of, in that state; the rest of it as it is now.
    /// </summary>
    /// <param name="language">The reader's.</param>
    /// <param name="asOf">The day; null for now.</param>
    public IReadOnlyList<StrategyWork> All(string language, DateOnly? asOf = null)
    {
        IReadOnlyList<StrategyWork> now = Now(language);
        if (asOf is not { } day)
        {
            return now;
        }

        IReadOnlyDictionary<Guid, string> then = states.On(day);
        return [.. now.Where(each => then.ContainsKey(each.Key) || each.Begins <= day).Select(each => each.Then(then.GetValueOrDefault(each.Key)))];
    }

    /// <summary>The one that ends soonest first; what ends on no day is last.</summary>
    public static IReadOnlyList<StrategyWork> SoonestFirst(IEnumerable<StrategyWork> work) =>
        [.. work.OrderBy(each => each.Ends ?? DateOnly.MaxValue).ThenBy(each => each.Begins ?? DateOnly.MaxValue)];

    private IReadOnlyList<StrategyWork> Now(string language)
    {
        // Taken before it is read: what changes meanwhile makes it old at once.
        long generation = changes.Now;
        if (_known.TryGetValue(language, out Known? known) && known.Generation == generation)
        {
            return known.Work;
        }

        IReadOnlyList<StrategyWork> work = SoonestFirst(strategy.Work(language));
        _known[language] = new Known(generation, work);
        return work;
    }

    private sealed record Known(long Generation, IReadOnlyList<StrategyWork> Work);
}
