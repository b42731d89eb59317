namespace Varumarke.Core.Strategy.Reports;

/// <summary>A goal whose state has changed.</summary>
/// <param name="Id">Key of its document.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Before">The state before, in words; null for a goal that did not hold then.</param>
/// <param name="After">The state after, in words.</param>
public sealed record FrozenChange(Guid Id, string Title, string? Before, string After);
