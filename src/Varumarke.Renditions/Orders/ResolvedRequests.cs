using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Varumarke.Renditions.Orders;

/// <summary>
/// Which rendition each address means, so that one that is asked for again is neither read, verified nor reckoned again.
/// Bounded by starting afresh: to find it out once more costs some microseconds.
/// </summary>
internal sealed class ResolvedRequests
{
    private const int Capacity = 20_000;
    private const int MaxLength = 1_000;
    private readonly ConcurrentDictionary<RequestKey, ResolvedRequest> _requests = new();

    public bool TryGet(in RequestKey key, [NotNullWhen(true)] out ResolvedRequest? request) => _requests.TryGetValue(key, out request);

    public void Keep(in RequestKey key, ResolvedRequest request)
    {
        if (key.Path.Length + key.Query.Length > MaxLength)
        {
            return;
        }

        // Counting locks the whole dictionary, which is of no account here: this is not the way of a request that is known.
        if (_requests.Count >= Capacity)
        {
            _requests.Clear();
        }

        _requests[key] = request;
    }

    public void Forget(in RequestKey key) => _requests.TryRemove(key, out _);
}
