using Varumarke.Core.Access;
using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Access;

/// <summary>The access rule over a tree as a query sees it, under one state of the restrictions.</summary>
internal sealed class RefusedDocuments(IDocumentGate gate)
{
    public RefusedPositions In(IndexSnapshot snapshot) => new(snapshot, gate.Restrictions);
}
