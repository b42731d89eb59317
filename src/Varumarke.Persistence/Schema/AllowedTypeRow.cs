namespace Varumarke.Persistence.Schema;

/// <summary>Content of one type may lie below content of another.</summary>
internal sealed record AllowedTypeRow
{
    public int ContentTypeId { get; set; }

    public int AllowedId { get; set; }

    public int SortOrder { get; set; }
}
