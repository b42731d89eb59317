using Varumarke.Core.Strategy;

namespace Varumarke.Portal.Strategy;

/// <summary>A measure that serves a goal.</summary>
/// <param name="Work">The measure.</param>
/// <param name="Activities">What is done for it.</param>
public sealed record GoalMeasure(StrategyWork Work, IReadOnlyList<StrategyWork> Activities);
