using Varumarke.Core.Access;
using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Access;

/// <summary>
/// The access rule's answers for one snapshot. They depend on the restrictions, the item and what lies above it, and on nothing
/// else, so that whoever asks may keep them with the restrictions.
/// </summary>
internal sealed class RefusedPositions(IndexSnapshot snapshot, DocumentRestrictions restrictions)
{
    /// <summary>Another object whenever the answers may be others.</summary>
    public DocumentRestrictions Restrictions => restrictions;

    public bool Contains(int position) =>
        !restrictions.AreNone && (!restrictions.AllowsType(snapshot[position].TypeAlias) || IsProtected(position));

    private bool IsProtected(int position)
    {
        if (restrictions.ProtectsAll || !restrictions.Protects)
        {
            return restrictions.ProtectsAll;
        }

        for (int at = position; at >= 0; at = snapshot.ParentOf(at))
        {
            if (restrictions.ProtectedRoots.Contains(snapshot[at].Key))
            {
                return true;
            }
        }

        return false;
    }
}
