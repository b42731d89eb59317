using Varumarke.Persistence.Contents;

namespace Varumarke.Persistence.Tags;

/// <summary>A property of a content item has a tag.</summary>
internal sealed class TagUseRow
{
    public int NodeId { get; set; }

    public ContentRow Content { get; set; } = null!;

    public int PropertyTypeId { get; set; }

    public int TagId { get; set; }

    public TagRow Tag { get; set; } = null!;
}
