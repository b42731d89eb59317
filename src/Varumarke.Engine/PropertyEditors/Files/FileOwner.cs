using Umbraco.Cms.Core.Models.Editors;

namespace Varumarke.Engine.PropertyEditors.Files;

/// <summary>The item and property that a file belongs to; together they give it a folder of its own.</summary>
internal sealed record FileOwner(Guid ContentKey, Guid PropertyTypeKey, object? Settings)
{
    public static FileOwner Of(ContentPropertyData data) => new(data.ContentKey, data.PropertyTypeKey, data.DataTypeConfiguration);
}
