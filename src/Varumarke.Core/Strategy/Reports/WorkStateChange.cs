namespace Varumarke.Core.Strategy.Reports;

/// <summary>That a measure or an activity came to another state.</summary>
/// <param name="Day">The day from which it holds.</param>
/// <param name="Before">The state before; null where that is not known.</param>
/// <param name="After">The state that it came to.</param>
/// <param name="Reason">Why, or what came out of it, as it was written; null where nobody wrote anything.</param>
public sealed record WorkStateChange(DateOnly Day, string? Before, string After, string? Reason);
