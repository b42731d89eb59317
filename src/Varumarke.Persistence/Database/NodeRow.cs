namespace Varumarke.Persistence.Database;

/// <summary>
/// What every thing in a tree has in common: documents, media, members, types, data types, containers. Ids are unique
/// across all of them, which is what Umbraco's entity look-ups, relations and permissions build on.
/// </summary>
internal sealed class NodeRow
{
    /// <summary>The root of every tree.</summary>
    public const int RootId = -1;

    /// <summary>The columns that <see cref="Read"/> takes, of the table <c>nodes n</c>.</summary>
    public const string Columns =
        """n."Id", n."Key", n."ObjectType", n."ParentId", n."Level", n."Path", n."SortOrder", n."Name", n."Trashed", n."CreatorId", n."CreateDate", n."UpdateDate" """;

    public int Id { get; set; }

    public Guid Key { get; set; }

    /// <summary>One of Umbraco's object types.</summary>
    public Guid ObjectType { get; set; }

    public int ParentId { get; set; }

    public int Level { get; set; }

    /// <summary>The ids from the root down to this node, with commas between.</summary>
    public string Path { get; set; } = string.Empty;

    public int SortOrder { get; set; }

    public string? Name { get; set; }

    public bool Trashed { get; set; }

    public int? CreatorId { get; set; }

    public DateTime CreateDate { get; set; }

    /// <summary>When anything about the node was last saved.</summary>
    public DateTime UpdateDate { get; set; }

    /// <summary>A node of its <see cref="Columns"/>.</summary>
    public static NodeRow Read(RowReader row) => new()
    {
        Id = row.Int(),
        Key = row.Guid(),
        ObjectType = row.Guid(),
        ParentId = row.Int(),
        Level = row.Int(),
        Path = row.Text(),
        SortOrder = row.Int(),
        Name = row.TextOrNull(),
        Trashed = row.Bool(),
        CreatorId = row.IntOrNull(),
        CreateDate = row.Date(),
        UpdateDate = row.Date(),
    };
}
