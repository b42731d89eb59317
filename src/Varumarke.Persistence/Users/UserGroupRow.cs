namespace Varumarke.Persistence.Users;

/// <summary>A role of editors: which sections, languages and permissions it gives.</summary>
internal sealed class UserGroupRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public string Alias { get; set; } = string.Empty;

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? Icon { get; set; }

    public bool HasAccessToAllLanguages { get; set; }

    public int? StartContentId { get; set; }

    public int? StartMediaId { get; set; }

    public List<string> Sections { get; set; } = [];

    public List<int> Languages { get; set; } = [];

    /// <summary>What the group may do where nothing is said about the single node.</summary>
    public List<string> Permissions { get; set; } = [];

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public List<GranularPermissionRow> GranularPermissions { get; } = [];
}
