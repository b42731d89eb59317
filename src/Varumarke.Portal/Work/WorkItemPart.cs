using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;
using Varumarke.Core.Strategy.Graph;

namespace Varumarke.Portal.Work;

/// <summary>What a measure or activity hangs together with in one way.</summary>
/// <param name="Id">The heading's id on the page.</param>
/// <param name="Heading">What is said of it.</param>
/// <param name="Nodes">With what, and for measures and activities how far they have come.</param>
public sealed record WorkItemPart(string Id, Wording Heading, IReadOnlyList<(StrategyNode Node, StrategyWork? Work)> Nodes);
