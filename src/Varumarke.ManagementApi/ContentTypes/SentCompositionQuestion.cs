namespace Varumarke.ManagementApi.ContentTypes;

/// <summary>Which types may be composed into one that has these already.</summary>
internal sealed record SentCompositionQuestion(Guid? Id, IReadOnlyList<string>? CurrentPropertyAliases, IReadOnlyList<Guid>? CurrentCompositeIds, bool IsElement);
