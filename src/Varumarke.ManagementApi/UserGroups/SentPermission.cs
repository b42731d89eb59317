using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.UserGroups;

/// <summary>A permission as the client sends it; which of them it is follows from what it names.</summary>
internal sealed record SentPermission(Reference? Document, Reference? DocumentType, Reference? PropertyType, string? Context, IReadOnlyList<string>? Verbs);
