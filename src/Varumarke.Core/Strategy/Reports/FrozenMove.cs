namespace Varumarke.Core.Strategy.Reports;

/// <summary>A goal whose promise was moved.</summary>
/// <param name="Id">Key of its document.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Before">What was promised before.</param>
/// <param name="After">What is promised after.</param>
public sealed record FrozenMove(Guid Id, string Title, string Before, string After);
