namespace Varumarke.Engine.Sync.Format;

/// <summary>A document, media or member type. A part that is null was not in the file, and importing leaves that part as it is.</summary>
internal sealed record TypeItem(Guid Key, string Alias, int Level) : SyncItem(Key, Alias)
{
    public string Name { get; init; } = string.Empty;

    public string Icon { get; init; } = string.Empty;

    public string Thumbnail { get; init; } = string.Empty;

    public string Description { get; init; } = string.Empty;

    public bool AllowAtRoot { get; init; }

    public Guid ListView { get; init; }

    public string Variations { get; init; } = "Nothing";

    public bool IsElement { get; init; }

    public TypeHistory? History { get; init; }

    public SyncReference? Parent { get; init; }

    public string? Folder { get; init; }

    public IReadOnlyList<SyncReference>? Compositions { get; init; }

    public string DefaultTemplate { get; init; } = string.Empty;

    public IReadOnlyList<SyncReference> Templates { get; init; } = [];

    public IReadOnlyList<AllowedType>? Structure { get; init; }

    public IReadOnlyList<TypeProperty>? Properties { get; init; }

    public IReadOnlyList<TypeTab>? Tabs { get; init; }
}
