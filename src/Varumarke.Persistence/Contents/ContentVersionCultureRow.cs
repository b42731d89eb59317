namespace Varumarke.Persistence.Contents;

/// <summary>The name of one version in one language, and when it was last changed (draft) or published.</summary>
internal sealed class ContentVersionCultureRow
{
    public int VersionId { get; set; }

    public int LanguageId { get; set; }

    public string Name { get; set; } = string.Empty;

    /// <inheritdoc cref="ContentVersionRow.NameKey"/>
    public string NameKey
    {
        get => Name.ToLowerInvariant();
        private set { }
    }

    public DateTime Date { get; set; }
}
