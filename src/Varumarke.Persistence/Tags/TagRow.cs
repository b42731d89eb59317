namespace Varumarke.Persistence.Tags;

/// <summary>A tag of a group in a language (null: invariant).</summary>
internal sealed class TagRow
{
    public int Id { get; set; }

    public string Group { get; set; } = string.Empty;

    public string Text { get; set; } = string.Empty;

    public int? LanguageId { get; set; }

    public List<TagUseRow> Uses { get; } = [];
}
