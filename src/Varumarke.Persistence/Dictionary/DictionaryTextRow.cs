namespace Varumarke.Persistence.Dictionary;

/// <summary>The text in one language.</summary>
internal sealed class DictionaryTextRow
{
    public int Id { get; set; }

    public int ItemId { get; set; }

    public int LanguageId { get; set; }

    public string Text { get; set; } = string.Empty;
}
