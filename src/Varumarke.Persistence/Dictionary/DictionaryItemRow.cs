namespace Varumarke.Persistence.Dictionary;

/// <summary>A word or phrase of the interface, in a tree of its own (they are no nodes).</summary>
internal sealed class DictionaryItemRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public Guid? ParentKey { get; set; }

    public string ItemKey { get; set; } = string.Empty;

    public DateTime CreateDate { get; set; }

    public DateTime UpdateDate { get; set; }

    public List<DictionaryTextRow> Texts { get; } = [];
}
