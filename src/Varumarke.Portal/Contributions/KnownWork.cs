using Varumarke.Core.Contributions;
using Varumarke.Core.Strategy;

namespace Varumarke.Portal.Contributions;

/// <summary>The areas and activities that some contributions name and that may be shown now, by key: a contribution names no other.</summary>
/// <param name="Areas">Names of areas.</param>
/// <param name="Activities">Measures and activities.</param>
public sealed record KnownWork(IReadOnlyDictionary<Guid, string> Areas, IReadOnlyDictionary<Guid, StrategyWork> Activities)
{
    /// <summary>Reads them in a language: those that are named, and none of the others.</summary>
    public static KnownWork Of(StrategyReader strategy, string language, IReadOnlyCollection<Contribution> contributions) => new(
        Named(contributions, each => each.Area, key => strategy.AreaTitle(key, language)),
        Named(contributions, each => each.Activity, key => strategy.Work(key, language)));

    /// <summary>The area's name; null for none that may be shown.</summary>
    public string? Area(Guid? key) => key is { } known ? Areas.GetValueOrDefault(known) : null;

    /// <summary>The activity; null for none that may be shown.</summary>
    public StrategyWork? Activity(Guid? key) => key is { } known ? Activities.GetValueOrDefault(known) : null;

    private static Dictionary<Guid, TNamed> Named<TNamed>(IEnumerable<Contribution> contributions, Func<Contribution, Guid?> key, Func<Guid, TNamed?> read)
        where TNamed : class
    {
        var named = new Dictionary<Guid, TNamed>();
        foreach (Guid each in contributions.Select(key).OfType<Guid>().Distinct())
        {
            if (read(each) is { } found)
            {
                named.Add(each, found);
            }
        }

        return named;
    }
}
