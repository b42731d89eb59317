using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

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
