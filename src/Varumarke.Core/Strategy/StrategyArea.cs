namespace Varumarke.Core.Strategy;

/// <summary>An area that the municipality has chosen to work for, with its goals.</summary>
/// <param name="Key">Key of the document.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Why">Why it was chosen.</param>
/// <param name="Goals">Its goals in the order of the tree.</param>
public sealed record StrategyArea(Guid Key, string Title, string Why, IReadOnlyList<StrategyGoal> Goals);
