using Umbraco.Cms.Core.Models;

namespace Varumarke.Persistence.Schema;

/// <summary>
/// A property of a content type. Its id is what stored values are keyed by, so it never changes. Compared by value, so
/// that only what has changed is written.
/// </summary>
internal sealed record PropertyTypeRow
{
    public int Id { get; set; }

    public Guid Key { get; set; }

    public int ContentTypeId { get; set; }

    /// <summary>The tab or group it stands in; null: the generic properties.</summary>
    public int? PropertyGroupId { get; set; }

    public int DataTypeId { get; set; }

    public string Alias { get; set; } = string.Empty;

    public string Name { get; set; } = string.Empty;

    public string? Description { get; set; }

    public int SortOrder { get; set; }

    public bool Mandatory { get; set; }

    public string? MandatoryMessage { get; set; }

    public string? ValidationRegExp { get; set; }

    public string? ValidationRegExpMessage { get; set; }

    public bool LabelOnTop { get; set; }

    public ContentVariation Variations { get; set; }

    /// <summary>Member types only: members may change it on their own profile.</summary>
    public bool MemberCanEdit { get; set; }

    /// <summary>Member types only: it shows on a member's profile.</summary>
    public bool MemberCanView { get; set; }

    /// <summary>Member types only: only those with access to sensitive data see it.</summary>
    public bool IsSensitive { get; set; }
}
