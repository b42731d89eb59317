namespace Varumarke.BrandApi.Strategy;

/// <summary>A link.</summary>
internal sealed record LinkItem(string From, string Relation, string To);
