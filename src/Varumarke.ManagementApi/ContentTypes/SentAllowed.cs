using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.ContentTypes;

internal sealed record SentAllowed(Reference? DocumentType, Reference? MediaType, int SortOrder)
{
    public Guid? Key => (DocumentType ?? MediaType)?.Id;
}
