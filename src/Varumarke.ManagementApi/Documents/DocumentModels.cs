using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

/// <summary>How far a language of a document has come.</summary>
internal enum VariantState
{
    NotCreated,
    Draft,
    Published,
    PublishedPendingChanges,
    Trashed,
}

/// <summary>A flag that the client may show; none are set yet.</summary>
internal sealed record FlagModel(string Alias);

internal sealed record DocumentTypeReference(Guid Id, string Icon, Reference? Collection);

internal sealed record DocumentModel(
    IReadOnlyList<ValueModel> Values,
    IReadOnlyList<DocumentVariant> Variants,
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    DocumentTypeReference DocumentType,
    Reference? Template,
    bool IsTrashed);

internal sealed record DocumentVariant(
    string? Culture,
    string? Segment,
    string Name,
    DateTimeOffset CreateDate,
    DateTimeOffset UpdateDate,
    VariantState State,
    DateTimeOffset? PublishDate,
    DateTimeOffset? ScheduledPublishDate,
    DateTimeOffset? ScheduledUnpublishDate,
    string Id,
    IReadOnlyList<FlagModel> Flags);

internal sealed record VariantItemModel(string Name, string? Culture, string Id, IReadOnlyList<FlagModel> Flags, VariantState State);

internal sealed record DocumentItemModel(
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    bool IsTrashed,
    bool IsProtected,
    Reference? Parent,
    bool HasChildren,
    DocumentTypeReference DocumentType,
    IReadOnlyList<VariantItemModel> Variants);

internal sealed record DocumentTreeItemModel(
    bool HasChildren,
    Guid Id,
    Reference? Parent,
    IReadOnlyList<FlagModel> Flags,
    bool NoAccess,
    bool IsTrashed,
    DateTimeOffset CreateDate,
    bool IsProtected,
    IReadOnlyList<Reference> Ancestors,
    DocumentTypeReference DocumentType,
    IReadOnlyList<VariantItemModel> Variants);
