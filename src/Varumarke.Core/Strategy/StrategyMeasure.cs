namespace Varumarke.Core.Strategy;

/// <summary>A measure that serves goals, in one language.</summary>
/// <param name="Key">Key of the document.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Responsible">Who does it.</param>
/// <param name="Status">Code of how far it has come: <c>notStarted</c>, <c>underWay</c>, <c>done</c>, <c>delayed</c>, <c>cancelled</c>.</param>
/// <param name="Progress">In per cent; null when nothing is said.</param>
/// <param name="Begins">The first day of its period.</param>
/// <param name="Ends">The last day of its period.</param>
/// <param name="Goals">Keys of the goals that it serves.</param>
public sealed record StrategyMeasure(Guid Key, string Title, string Responsible, string Status, decimal? Progress, DateTime? Begins, DateTime? Ends, IReadOnlyList<Guid> Goals);
