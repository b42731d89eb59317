using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Import;

namespace Varumarke.Core.Strategy.Kolada;

/// <summary>What a reading out of Kolada changes.</summary>
/// <param name="Series">What goals get, all of it or nothing.</param>
/// <param name="PassedOver">What was left as it is, and why.</param>
/// <param name="Fault">Why nothing was stored at all; null where nothing hindered it.</param>
/// <param name="IsStored">Whether it is stored.</param>
public sealed record KoladaPlan(SeriesPlan Series, IReadOnlyList<PassedOver> PassedOver, Wording? Fault = null, bool IsStored = false)
{
    /// <summary>Nothing could be read.</summary>
    public static KoladaPlan Nothing(Wording fault) => new(new SeriesPlan(0, 0, [], []), [], fault);
}

/// <summary>A goal, or a year of one, that was left as it is.</summary>
/// <param name="Goal">The goal's name.</param>
/// <param name="Year">The year, where it is one.</param>
/// <param name="Reason">Why.</param>
public sealed record PassedOver(string Goal, int? Year, Wording Reason);
