using System.Runtime.InteropServices;

namespace Varumarke.DeliveryApi.Answers;

/// <summary>
/// Which answers each tag went into. Most tags are in one answer only (an item that was asked for, whatever it points at),
/// and then that answer stands for itself: a set for each was a third of what the cache held. For one caller at a time.
/// </summary>
internal sealed class ResponsesByTag
{
    // A CachedResponse, or a HashSet of several.
    private readonly Dictionary<Guid, object> _byTag = [];

    public void Add(CachedResponse response)
    {
        foreach (Guid tag in response.Tags)
        {
            ref object? with = ref CollectionsMarshal.GetValueRefOrAddDefault(_byTag, tag, out bool _);
            if (with is HashSet<CachedResponse> several)
            {
                several.Add(response);
            }
            else if (with is not CachedResponse only)
            {
                with = response;
            }
            else if (!ReferenceEquals(only, response))
            {
                with = new HashSet<CachedResponse> { only, response };
            }
        }
    }

    public void Remove(CachedResponse response)
    {
        foreach (Guid tag in response.Tags)
        {
            if (!_byTag.TryGetValue(tag, out object? with))
            {
                continue;
            }

            if (ReferenceEquals(with, response) || (with is HashSet<CachedResponse> several && several.Remove(response) && several.Count == 0))
            {
                _byTag.Remove(tag);
            }
        }
    }

    /// <summary>The answers that a tag went into, as they are now: what comes or goes meanwhile is no matter.</summary>
    public CachedResponse[] With(Guid tag) => _byTag.GetValueOrDefault(tag) switch
    {
        CachedResponse only => [only],
        HashSet<CachedResponse> several => [.. several],
        _ => [],
    };

    public void Clear() => _byTag.Clear();
}
