using Umbraco.Cms.Core;

namespace Varumarke.Engine.PropertyEditors.Links;

/// <summary>A link as the backoffice shows it, with what it must know of the item behind it.</summary>
internal sealed record EditorLink
{
    public string? Icon { get; init; }

    public string? Name { get; init; }

    public bool Published { get; init; } = true;

    public string? QueryString { get; init; }

    public string? Target { get; init; }

    public bool Trashed { get; init; }

    public string? Type { get; init; }

    public Guid? Unique { get; init; }

    public string Url { get; init; } = string.Empty;

    public string? Culture { get; init; }

    public StoredLink ToStored() => new()
    {
        Name = Name,
        Target = Target,
        Udi = Unique is { } key && Type is { } type ? new GuidUdi(type, key) : null,
        Url = Unique is null ? Url : null,
        QueryString = QueryString,
        Culture = Culture,
    };
}
