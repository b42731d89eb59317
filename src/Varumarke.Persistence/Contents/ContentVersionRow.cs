namespace Varumarke.Persistence.Contents;

/// <summary>
/// One version of a content item. Exactly one is current (the draft); of a published document exactly one other is
/// the published one. All property values of the version are in <see cref="Data"/>, so one row is a whole document.
/// </summary>
internal sealed class ContentVersionRow
{
    public int Id { get; set; }

    public int NodeId { get; set; }

    public ContentRow Content { get; set; } = null!;

    /// <summary>The invariant name; of a variant document the name in the default language.</summary>
    public string? Name { get; set; }

    /// <summary>The name without regard to case, so that siblings of the same name are found by index.</summary>
    public string? NameKey
    {
        get => Name?.ToLowerInvariant();
        private set { }
    }

    public DateTime VersionDate { get; set; }

    /// <summary>Who wrote the version.</summary>
    public int? UserId { get; set; }

    public bool Current { get; set; }

    public bool Published { get; set; }

    public int? TemplateId { get; set; }

    /// <summary>True where version clean-up must leave it.</summary>
    public bool PreventCleanup { get; set; }

    /// <summary>Every property value, as <see cref="PropertyData"/> writes them.</summary>
    public string Data { get; set; } = PropertyData.Empty;

    public List<ContentVersionCultureRow> Cultures { get; } = [];
}
