namespace Varumarke.Core.Strategy.Reports;

/// <summary>A goal that holds no longer.</summary>
/// <param name="Id">Key of its document.</param>
/// <param name="Title">What it was called.</param>
/// <param name="Reason">Why it was removed; null where nobody said.</param>
/// <param name="Instead">What came in its place; null where nothing did.</param>
public sealed record FrozenRemoval(Guid Id, string Title, string? Reason, string? Instead);
