namespace Varumarke.DeliveryApi.Querying;

/// <summary>One thing wrong with a query: which parameter, what it said, why that is wrong and what it may say.</summary>
internal sealed record QueryFault(string Parameter, string? Value, string Title, string Detail, IReadOnlyList<string>? Allowed = null);
