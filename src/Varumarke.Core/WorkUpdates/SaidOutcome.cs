namespace Varumarke.Core.WorkUpdates;

/// <summary>How what was said was taken.</summary>
/// <param name="Link">Whether the link opened.</param>
/// <param name="Decision">Whether it holds, waits, or could not be taken.</param>
public sealed record SaidOutcome(LinkState Link, WorkDecision Decision);
