using Varumarke.DeliveryApi.Index;
using Varumarke.DeliveryApi.Querying;

namespace Varumarke.DeliveryApi.Media;

/// <summary>Media by path. A media item's path is made of names, in small letters, from the root: <c>/bilder/natur/vinterskog/</c>.</summary>
internal sealed class MediaTree(PublishedIndexes indexes) : IItemLocator
{
    private static readonly char[] Slash = ['/'];

    public Guid? Locate(string idOrPath) => Guid.TryParse(idOrPath, out Guid key) ? key : ByPath(idOrPath);

    public Guid? ByPath(string path)
    {
        IndexSnapshot snapshot = indexes.Media.Snapshot();
        string[] names = path.Split(Slash, StringSplitOptions.RemoveEmptyEntries);
        int found = -1;
        foreach (string name in names)
        {
            found = Child(snapshot, found, name);
            if (found < 0)
            {
                return null;
            }
        }

        return found < 0 ? null : snapshot[found].Key;
    }

    /// <summary>The path of an item, and the keys of the folders whose names are in it.</summary>
    public (string Path, IReadOnlyList<Guid> Folders) PathOf(Guid key, string name)
    {
        IndexSnapshot snapshot = indexes.Media.Snapshot();
        var names = new Stack<string>([Segment(name)]);
        var folders = new List<Guid>();
        int position = snapshot.PositionOf(key);
        for (int at = position < 0 ? -1 : snapshot.ParentOf(position); at >= 0; at = snapshot.ParentOf(at))
        {
            names.Push(Segment(snapshot[at].Name));
            folders.Add(snapshot[at].Key);
        }

        return ($"/{string.Join('/', names)}/", folders);
    }

    private static string Segment(string name) => name.ToLowerInvariant();

    private static int Child(IndexSnapshot snapshot, int parent, string name)
    {
        int end = parent < 0 ? snapshot.Count : snapshot.EndOf(parent);
        for (int position = parent + 1; position < end; position = snapshot.EndOf(position))
        {
            if (string.Equals(snapshot[position].Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return position;
            }
        }

        return -1;
    }
}
