using Varumarke.ManagementApi.Operations;

namespace Varumarke.ManagementApi.Documents;

internal sealed record DocumentTypeReference(Guid Id, string Icon, Reference? Collection);
