using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.ContentTypes;

internal sealed record SentComposition(Reference? DocumentType, Reference? MediaType, Reference? MemberType, string? CompositionType)
{
    public Guid? Key => (DocumentType ?? MediaType ?? MemberType)?.Id;
}
