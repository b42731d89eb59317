using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.ContentTypes;

/// <summary>A tab, or a group in a tab or beside tabs.</summary>
internal sealed record SentContainer(Guid Id, Reference? Parent, string? Name, string? Type, int SortOrder);
