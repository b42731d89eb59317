using Varumarke.DeliveryApi.Dependencies;
using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>A question that may have to be asked again, when its circumstances are no longer at hand.</summary>
/// <param name="Query">What is asked.</param>
/// <param name="Index">Of which tree.</param>
/// <param name="Culture">In which culture.</param>
/// <param name="Segment">In which segment.</param>
/// <param name="Run">Asks it, and notes what the answer depends on.</param>
internal sealed record WatchedQuery(ItemQuery Query, PublishedIndex Index, string? Culture, string? Segment, Func<DependencyRecorder, QueryAnswer> Run);
