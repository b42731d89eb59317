using System.Collections.Concurrent;
using Varumarke.Core.Changes;

namespace Varumarke.Core.Strategy;

/// <summary>All measures and activities, read once for all who ask until anything changes: what to do is far more than is looked at.</summary>
public sealed class WorkPlan(StrategyReader strategy, ChangeFeed changes)
{
    private readonly ConcurrentDictionary<string, Known> _known = [];

    /// <summary>All measures, and then all activities, that may be shown in a language, as they stand now.</summary>
    public IReadOnlyList<StrategyWork> All(string language)
    {
        // Taken before it is read: what changes meanwhile makes it old at once.
        long generation = changes.Now;
        if (_known.TryGetValue(language, out Known? known) && known.Generation == generation)
        {
            return known.Work;
        }

        IReadOnlyList<StrategyWork> work = strategy.Work(language);
        _known[language] = new Known(generation, work);
        return work;
    }

    private sealed record Known(long Generation, IReadOnlyList<StrategyWork> Work);
}
