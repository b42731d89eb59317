using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

internal sealed record DocumentItemModel(
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    bool IsTrashed,
    bool IsProtected,
    Reference? Parent,
    bool HasChildren,
    DocumentTypeReference DocumentType,
    IReadOnlyList<VariantItemModel> Variants);
