namespace Varumarke.BrandApi.Strategy;

/// <summary>An area that the municipality has chosen to work for.</summary>
internal sealed record AreaItem(Guid Id, string Title, string Why, IReadOnlyList<GoalItem> Goals);
