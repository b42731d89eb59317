using Umbraco.Cms.Core.Services;
using Varumarke.DeliveryApi.Index;

namespace Varumarke.DeliveryApi.Content;

/// <summary>Which documents lie behind a login. Most sites protect nothing, so the question is first whether there is any.</summary>
internal sealed class ProtectedContent(IPublicAccessService publicAccess)
{
    private volatile HashSet<int>? _ids;

    /// <summary>Another object whenever the answers may be others.</summary>
    public object Basis => Ids();

    public bool Contains(IndexSnapshot snapshot, int position)
    {
        HashSet<int> ids = Ids();
        if (ids.Count == 0)
        {
            return false;
        }

        for (int at = position; at >= 0; at = snapshot.ParentOf(at))
        {
            if (ids.Contains(snapshot[at].Id))
            {
                return true;
            }
        }

        return false;
    }

    public void Forget() => _ids = null;

    private HashSet<int> Ids() => _ids ??= [.. publicAccess.GetAll().Select(entry => entry.ProtectedNodeId)];
}
