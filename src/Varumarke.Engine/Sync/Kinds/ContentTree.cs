namespace Varumarke.Engine.Sync.Kinds;

/// <summary>What an import knows of the items that others may lie under.</summary>
/// <param name="Published">Whether a document may be published below it.</param>
internal sealed record TreeNode(int Id, bool Published, bool Trashed);

/// <summary>The items that this run has been to, so that a parent is looked up once. What a batch adds is kept only when the batch is committed.</summary>
internal sealed class ContentTree(Func<Guid, TreeNode?> find)
{
    private readonly Dictionary<Guid, TreeNode?> _known = [];
    private readonly HashSet<Guid> _uncommitted = [];

    public TreeNode? Get(Guid key)
    {
        if (!_known.TryGetValue(key, out TreeNode? node))
        {
            node = find(key);
            _known[key] = node;
            _uncommitted.Add(key);
        }

        return node;
    }

    public void Set(Guid key, TreeNode node)
    {
        _known[key] = node;
        _uncommitted.Add(key);
    }

    public void Commit()
    {
        _uncommitted.Clear();
    }

    public void Rollback()
    {
        foreach (Guid key in _uncommitted)
        {
            _known.Remove(key);
        }

        _uncommitted.Clear();
    }
}
