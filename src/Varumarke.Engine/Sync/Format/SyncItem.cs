namespace Varumarke.Engine.Sync.Format;

/// <summary>One item of a uSync folder, read from its file or from the database. Two items are equal when <see cref="SyncCodec.Text"/> writes the same for both.</summary>
internal abstract record SyncItem(Guid Key, string Alias)
{
    /// <summary>What could not be read in its file, and what is taken instead.</summary>
    public IReadOnlyList<string> ReadNotes { get; init; } = [];
}

/// <summary>A reference by key, with the alias as a second chance for files from a site whose keys differ.</summary>
internal sealed record SyncReference(Guid Key, string Alias);

internal sealed record LanguageItem(
    Guid Key, string IsoCode, string Name, bool IsDefault, bool IsMandatory, string? Fallback) : SyncItem(Key, IsoCode);

/// <param name="Config">The configuration as JSON, or null when the file has none.</param>
/// <param name="DatabaseType">Only when it is not the one that the editor asks for.</param>
internal sealed record DataTypeItem(
    Guid Key, string Name, int Level, string EditorAlias, string? EditorUiAlias, string? DatabaseType, string? Folder, string? Config)
    : SyncItem(Key, Name);

internal sealed record RelationTypeItem(
    Guid Key, string Alias, string Name, Guid? ParentType, Guid? ChildType, bool Bidirectional, bool IsDependency) : SyncItem(Key, Alias);

internal sealed record DictionaryItemData(
    Guid Key, string Alias, int Level, string? Parent, IReadOnlyList<SyncTranslation> Translations) : SyncItem(Key, Alias);

internal sealed record SyncTranslation(string Language, string Text);

internal sealed record DomainItem(
    Guid Key, string Name, bool IsWildcard, string? Language, SyncReference? Root, int SortOrder) : SyncItem(Key, Name);
