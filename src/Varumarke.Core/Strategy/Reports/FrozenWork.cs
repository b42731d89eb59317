namespace Varumarke.Core.Strategy.Reports;

/// <summary>What was done.</summary>
/// <param name="Measures">How many measures have come how far, by the code of their status.</param>
/// <param name="Done">Activities that were over in the period.</param>
/// <param name="Communication">What was told in the period.</param>
public sealed record FrozenWork(IReadOnlyDictionary<string, int> Measures, IReadOnlyList<FrozenActivity> Done, IReadOnlyList<FrozenMessage> Communication);
