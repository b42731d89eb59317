namespace Varumarke.Core.PublishedIndex;

/// <summary>Which of Umbraco's two trees an indexed item belongs to.</summary>
public enum ItemKind
{
    /// <summary>Documents.</summary>
    Document,

    /// <summary>Media.</summary>
    Media,
}
