namespace Varumarke.Engine.Sync.Format;

/// <summary>A document, a media item or a blueprint.</summary>
internal sealed record ContentItem(Guid Key, string Alias, int Level) : SyncItem(Key, Alias)
{
    /// <summary>The root when empty.</summary>
    public SyncReference Parent { get; init; } = new(Guid.Empty, string.Empty);

    /// <summary>Names from the root, for people who read the file; not used when reading.</summary>
    public string Path { get; init; } = string.Empty;

    public bool Trashed { get; init; }

    /// <summary>Where a trashed item came from.</summary>
    public Guid TrashedParent { get; init; }

    public string ContentType { get; init; } = string.Empty;

    /// <summary>UTC, whole seconds.</summary>
    public DateTime? CreateDate { get; init; }

    public string Name { get; init; } = string.Empty;

    public IReadOnlyList<CultureText> Names { get; init; } = [];

    public int? SortOrder { get; init; }

    /// <summary>The item's place among siblings of the same order, where their files alone would tell another; else null. An addition of this project: uSync itself ignores it.</summary>
    public int? Place { get; init; }

    /// <summary>Null for media and where the file does not say.</summary>
    public PublishedIn? Published { get; init; }

    public IReadOnlyList<ScheduledAction>? Schedule { get; init; }

    public SyncReference? Template { get; init; }

    public bool IsBlueprint { get; init; }

    /// <summary>The draft's values.</summary>
    public IReadOnlyList<ContentProperty> Properties { get; init; } = [];

    /// <summary>The published values, when the draft has been edited since; else null. An addition of this project: uSync itself ignores it.</summary>
    public PublishedPart? PublishedPart { get; init; }
}
