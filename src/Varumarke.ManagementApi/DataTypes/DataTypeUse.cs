using Umbraco.Cms.Core.Models;

namespace Varumarke.ManagementApi.DataTypes;

/// <summary>What uses a data type, as the client shows it: a property of a type of one of three kinds.</summary>
internal static class DataTypeUse
{
    public static object Present(RelationItemModel use) => use.NodeType switch
    {
        "document-type-property-type" => Property(use, "DocumentTypePropertyTypeReferenceResponseModel", "documentType"),
        "media-type-property-type" => Property(use, "MediaTypePropertyTypeReferenceResponseModel", "mediaType"),
        "member-type-property-type" => Property(use, "MemberTypePropertyTypeReferenceResponseModel", "memberType"),
        _ => new Dictionary<string, object?>
        {
            ["$type"] = "DefaultReferenceResponseModel",
            ["id"] = use.NodeKey,
            ["name"] = use.NodeName,
            ["type"] = use.NodeType,
            ["icon"] = use.ContentTypeIcon,
        },
    };

    private static Dictionary<string, object?> Property(RelationItemModel use, string model, string owner) => new()
    {
        ["$type"] = model,
        ["id"] = use.NodeKey,
        ["name"] = use.NodeName,
        ["alias"] = use.NodeAlias,
        [owner] = new { Id = use.ContentTypeKey, Icon = use.ContentTypeIcon, Alias = use.ContentTypeAlias, Name = use.ContentTypeName },
    };
}
