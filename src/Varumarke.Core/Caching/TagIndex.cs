using System.Runtime.InteropServices;

namespace Varumarke.Core.Caching;

/// <summary>
/// Which entries each tag went into. Most tags are in one entry only (an item that was asked for, whatever it points at),
/// and then that entry stands for itself: a set for each was a third of what a cache of answers held. For one caller at a time.
/// </summary>
/// <typeparam name="TEntry">What is found by tags; no hash set itself.</typeparam>
internal sealed class TagIndex<TEntry>
    where TEntry : class
{
    // An entry, or a HashSet of several.
    private readonly Dictionary<Guid, object> _byTag = [];

    public void Add(Guid[] tags, TEntry entry)
    {
        foreach (Guid tag in tags)
        {
            ref object? with = ref CollectionsMarshal.GetValueRefOrAddDefault(_byTag, tag, out bool _);
            if (with is HashSet<TEntry> several)
            {
                several.Add(entry);
            }
            else if (with is not TEntry only)
            {
                with = entry;
            }
            else if (!ReferenceEquals(only, entry))
            {
                with = new HashSet<TEntry> { only, entry };
            }
        }
    }

    public void Remove(Guid[] tags, TEntry entry)
    {
        foreach (Guid tag in tags)
        {
            if (!_byTag.TryGetValue(tag, out object? with))
            {
                continue;
            }

            if (ReferenceEquals(with, entry) || (with is HashSet<TEntry> several && several.Remove(entry) && several.Count == 0))
            {
                _byTag.Remove(tag);
            }
        }
    }

    public bool Contains(Guid tag) => _byTag.ContainsKey(tag);

    public Guid[] Tags() => [.. _byTag.Keys];

    /// <summary>The entries that a tag went into, as they are now: what comes or goes meanwhile is no matter.</summary>
    public TEntry[] With(Guid tag) => _byTag.GetValueOrDefault(tag) switch
    {
        TEntry only => [only],
        HashSet<TEntry> several => [.. several],
        _ => [],
    };
}
