namespace Varumarke.Core.WorkUpdates;

/// <summary>A change of state that holds, without what was said of it: for those who ask of many at once.</summary>
/// <param name="Document">Key of the measure or activity.</param>
/// <param name="Before">The state before; null where that is not known.</param>
/// <param name="After">The state that it came to.</param>
/// <param name="DecidedOn">Since when it holds, UTC.</param>
public sealed record KeptState(Guid Document, string? Before, string After, DateTime DecidedOn);
