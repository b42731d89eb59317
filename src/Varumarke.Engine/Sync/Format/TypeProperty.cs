namespace Varumarke.Engine.Sync.Format;

internal sealed record TypeProperty(Guid Key, string Alias, string Name)
{
    public Guid DataType { get; init; }

    public string EditorAlias { get; init; } = string.Empty;

    public bool Mandatory { get; init; }

    public string MandatoryMessage { get; init; } = string.Empty;

    public string Validation { get; init; } = string.Empty;

    public string ValidationMessage { get; init; } = string.Empty;

    public string Description { get; init; } = string.Empty;

    public int SortOrder { get; init; }

    public string TabAlias { get; init; } = string.Empty;

    public string TabName { get; init; } = string.Empty;

    public string Variations { get; init; } = "Nothing";

    public bool LabelOnTop { get; init; }

    /// <summary>Member types only.</summary>
    public MemberAccess? Access { get; init; }
}
