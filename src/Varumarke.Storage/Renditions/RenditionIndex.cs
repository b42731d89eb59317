using Varumarke.Core.Renditions;

namespace Varumarke.Storage.Renditions;

/// <summary>
/// What lies in the store, in the order of use, and how much it takes. Room is reserved before a file is written, so that the
/// sum never passes the limit. For one caller at a time.
/// </summary>
internal sealed class RenditionIndex
{
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, HashSet<string>> _byMedia = [];
    private readonly LinkedList<Entry> _byUse = [];

    /// <summary>The bytes that are stored or about to be.</summary>
    public long Total { get; private set; }

    /// <summary>The media items that renditions are kept of.</summary>
    public IEnumerable<Guid> MediaKeys => _byMedia.Keys;

    /// <summary>All files with the time of their last use, the one used longest ago first.</summary>
    public IEnumerable<Entry> Entries => _byUse;

    /// <summary>Sets room aside for a file that is to be written.</summary>
    public void Reserve(long length) => Total += length;

    /// <summary>Gives it back.</summary>
    public void Release(long length) => Total -= length;

    /// <summary>Notes a file as the one used last; whatever was known of it before is replaced.</summary>
    public void Add(RenditionKey key, long length, DateTimeOffset used)
    {
        Remove(key.Path);
        _entries[key.Path] = _byUse.AddLast(new Entry(key, key.Path, length, used));
        if (!_byMedia.TryGetValue(key.MediaKey, out HashSet<string>? paths))
        {
            _byMedia[key.MediaKey] = paths = new HashSet<string>(StringComparer.Ordinal);
        }

        paths.Add(key.Path);
        Total += length;
    }

    /// <summary>Notes that a file has been used. False when it is not known.</summary>
    public bool Touch(string path, DateTimeOffset used)
    {
        if (!_entries.TryGetValue(path, out LinkedListNode<Entry>? node))
        {
            return false;
        }

        _byUse.Remove(node);
        node.Value = node.Value with { Used = used };
        _byUse.AddLast(node);
        return true;
    }

    /// <summary>Forgets a file.</summary>
    public void Remove(string path)
    {
        if (!_entries.Remove(path, out LinkedListNode<Entry>? node))
        {
            return;
        }

        _byUse.Remove(node);
        Total -= node.Value.Length;
        HashSet<string> paths = _byMedia[node.Value.Key.MediaKey];
        paths.Remove(path);
        if (paths.Count == 0)
        {
            _byMedia.Remove(node.Value.Key.MediaKey);
        }
    }

    internal sealed record Entry(RenditionKey Key, string Path, long Length, DateTimeOffset Used);
}
