namespace Varumarke.Persistence.Contents;

/// <summary>A document or media item as <see cref="NameTable{TEntity}"/> knows it.</summary>
/// <param name="Id">Of its node.</param>
/// <param name="Key">Of its node.</param>
/// <param name="Path">Umbraco's path.</param>
/// <param name="Trashed">In the recycle bin.</param>
/// <param name="TypeId">The node id of its content type.</param>
/// <param name="NameKey">The draft's name in lower case, in the default language where it has several.</param>
/// <param name="NameKeys">All its names in lower case, <see cref="NameKey"/> first, <see cref="Between"/> each.</param>
internal sealed record NamedNode(int Id, Guid Key, string Path, bool Trashed, int TypeId, string NameKey, string NameKeys)
{
    /// <summary>Parts names; no word that is sought has it in it.</summary>
    public const char Between = '\n';

    /// <summary>By name, and by id where they are alike.</summary>
    public static readonly IComparer<NamedNode> ByName = Comparer<NamedNode>.Create((one, other) =>
        string.CompareOrdinal(one.NameKey, other.NameKey) is not 0 and var order ? order : one.Id.CompareTo(other.Id));

    public bool HasAll(string[] words) => Array.TrueForAll(words, word => NameKeys.Contains(word, StringComparison.Ordinal));

    public bool Begins(string word, string wordOfOther) => NameKey.StartsWith(word, StringComparison.Ordinal) || NameKeys.Contains(wordOfOther, StringComparison.Ordinal);

    public bool IsBelow(string path) => Path.Length > path.Length && Path[path.Length] == ',' && Path.StartsWith(path, StringComparison.Ordinal);

    public bool IsWithin(string path) => Path == path || IsBelow(path);

    /// <summary>Whether it is this node or lies below it.</summary>
    /// <param name="part">The node's id between commas.</param>
    public bool IsOfBranch(string part) => Path.Contains(part, StringComparison.Ordinal) || Path.EndsWith(part[..^1], StringComparison.Ordinal);
}
