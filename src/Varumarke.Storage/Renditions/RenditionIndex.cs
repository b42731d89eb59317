using Varumarke.Core.Renditions;

namespace Varumarke.Storage.Renditions;

/// <summary>
/// What lies in the store, in the order in which it is to go, and how much it takes. Room is reserved before a file is written, so that the
/// sum never passes the limit. For one caller at a time.
/// </summary>
internal sealed class RenditionIndex
{
    private readonly Dictionary<string, LinkedListNode<Entry>> _entries = new(StringComparer.Ordinal);
    private readonly Dictionary<Guid, HashSet<string>> _byMedia = [];
    private readonly LinkedList<Entry> _byUse = [];
    private readonly LinkedList<Entry> _neverUsed = [];

    /// <summary>The bytes that are stored or about to be.</summary>
    public long Total { get; private set; }

    /// <summary>The bytes of what nobody has asked for.</summary>
    public long NeverUsed { get; private set; }

    /// <summary>All files: first those that nobody has asked for, as they came, then the one used longest ago.</summary>
    public IEnumerable<Entry> Entries => _neverUsed.Concat(_byUse);

    /// <summary>The first to go.</summary>
    /// <param name="onlyNeverUsed">Of those that nobody has asked for.</param>
    /// <param name="stays">Those that cannot go now.</param>
    public Entry? First(bool onlyNeverUsed, Predicate<Entry> stays) =>
        (onlyNeverUsed ? _neverUsed : Entries).FirstOrDefault(entry => !stays(entry));

    /// <summary>Whether a file is known.</summary>
    public bool Holds(string path) => _entries.ContainsKey(path);

    /// <summary>Sets room aside for a file that is to be written.</summary>
    public void Reserve(long length) => Total += length;

    /// <summary>Gives it back.</summary>
    public void Release(long length) => Total -= length;

    /// <summary>Notes a file as the last of its kind to go; whatever was known of it before is replaced.</summary>
    public void Add(RenditionKey key, long length, DateTimeOffset used, bool isUsed = true)
    {
        Remove(key.Path);
        _entries[key.Path] = (isUsed ? _byUse : _neverUsed).AddLast(new Entry(key, key.Path, length, used, isUsed));
        NeverUsed += isUsed ? 0 : length;
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

        Unlist(node);
        node.Value = node.Value with { Used = used, IsUsed = true };
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

        Unlist(node);
        Total -= node.Value.Length;
        HashSet<string> paths = _byMedia[node.Value.Key.MediaKey];
        paths.Remove(path);
        if (paths.Count == 0)
        {
            _byMedia.Remove(node.Value.Key.MediaKey);
        }
    }

    private void Unlist(LinkedListNode<Entry> node)
    {
        node.List!.Remove(node);
        NeverUsed -= node.Value.IsUsed ? 0 : node.Value.Length;
    }

    /// <param name="Key">What it is.</param>
    /// <param name="Path">Where it lies.</param>
    /// <param name="Length">Its size in bytes.</param>
    /// <param name="Used">When it was last used; of one that nobody has asked for, when it came.</param>
    /// <param name="IsUsed">Somebody has asked for it.</param>
    internal sealed record Entry(RenditionKey Key, string Path, long Length, DateTimeOffset Used, bool IsUsed);
}
