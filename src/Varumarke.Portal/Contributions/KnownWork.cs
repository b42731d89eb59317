using Varumarke.Core.Strategy;

namespace Varumarke.Portal.Contributions;

/// <summary>The areas and activities that may be shown now, by key: a contribution names no other.</summary>
/// <param name="Areas">Names of areas.</param>
/// <param name="Activities">Measures and activities.</param>
public sealed record KnownWork(IReadOnlyDictionary<Guid, string> Areas, IReadOnlyDictionary<Guid, StrategyWork> Activities)
{
    /// <summary>Reads them in a language.</summary>
    public static KnownWork Of(StrategyReader strategy, string language) => new(
        strategy.Areas(language).ToDictionary(area => area.Key, area => area.Title),
        strategy.Work(language).ToDictionary(work => work.Key));

    /// <summary>The area's name; null for none that may be shown.</summary>
    public string? Area(Guid? key) => key is { } known ? Areas.GetValueOrDefault(known) : null;

    /// <summary>The activity; null for none that may be shown.</summary>
    public StrategyWork? Activity(Guid? key) => key is { } known ? Activities.GetValueOrDefault(known) : null;
}
