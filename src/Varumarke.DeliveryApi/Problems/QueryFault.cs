using Varumarke.Core.Problems;

namespace Varumarke.DeliveryApi.Problems;

/// <summary>One thing wrong with a query: which parameter, what it said, why that is wrong and what it may say.</summary>
internal sealed record QueryFault(string Parameter, string? Value, Wording Title, Wording Detail, IReadOnlyList<Wording>? Allowed = null);
