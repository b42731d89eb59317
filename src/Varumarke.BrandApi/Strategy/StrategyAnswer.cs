namespace Varumarke.BrandApi.Strategy;

/// <summary>The areas of the strategy with their goals.</summary>
/// <param name="AsOf">The day that is shown; null for now.</param>
/// <param name="Areas">The areas.</param>
internal sealed record StrategyAnswer(DateOnly? AsOf, IReadOnlyList<AreaItem> Areas);
