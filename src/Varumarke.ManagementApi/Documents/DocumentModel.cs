using Varumarke.ManagementApi.Entities;
using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

internal sealed record DocumentModel(
    IReadOnlyList<ValueModel> Values,
    IReadOnlyList<DocumentVariant> Variants,
    Guid Id,
    IReadOnlyList<FlagModel> Flags,
    DocumentTypeReference DocumentType,
    Reference? Template,
    bool IsTrashed);
