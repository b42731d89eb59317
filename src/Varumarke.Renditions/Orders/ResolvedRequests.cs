using System.Diagnostics.CodeAnalysis;
using Varumarke.Core.Caching;

namespace Varumarke.Renditions.Orders;

/// <summary>
/// Which rendition each address means, so that one that is asked for again is neither read, verified nor reckoned again. Counted,
/// not weighed: each keeps its asset alive, which many share.
/// </summary>
internal sealed class ResolvedRequests
{
    private const int MostRequests = 20_000;
    private const int MaxLength = 1_000;
    private readonly BoundedCache<RequestKey, ResolvedRequest> _requests = new(MostRequests);

    public bool TryGet(in RequestKey key, [NotNullWhen(true)] out ResolvedRequest? request) => _requests.TryGet(key, out request);

    public void Keep(in RequestKey key, ResolvedRequest request)
    {
        if (key.Path.Length + key.Query.Length <= MaxLength)
        {
            _requests.Add(key, request, cost: 1, _requests.Generation(key));
        }
    }

    public void Forget(in RequestKey key) => _requests.Remove(key);
}
