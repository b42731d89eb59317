namespace Varumarke.Core.Strategy.Reports;

/// <summary>A report, whole.</summary>
/// <param name="Edition">As it would be kept.</param>
/// <param name="Broken">References in its sentences that lead to no figure.</param>
public sealed record ComposedReport(FrozenEdition Edition, IReadOnlyList<string> Broken);
