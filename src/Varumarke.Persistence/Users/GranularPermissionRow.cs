namespace Varumarke.Persistence.Users;

/// <summary>What a group may do with one thing, for example with one document; an empty permission means: nothing.</summary>
internal sealed class GranularPermissionRow
{
    public int Id { get; set; }

    public int GroupId { get; set; }

    /// <summary>The kind of thing, for example "Document".</summary>
    public string Context { get; set; } = string.Empty;

    /// <summary>The thing's key; null where the permission is not about one thing.</summary>
    public Guid? Key { get; set; }

    public string Permission { get; set; } = string.Empty;
}
