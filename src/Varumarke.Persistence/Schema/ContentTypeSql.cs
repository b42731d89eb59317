using Umbraco.Cms.Core.Models;
using Varumarke.Persistence.Database;

namespace Varumarke.Persistence.Schema;

/// <summary>The statements of <see cref="ContentTypeLoading"/>, each with what takes its columns in their order.</summary>
internal static class ContentTypeSql
{
    public const string Types =
        $"""
        SELECT t."NodeId", t."Alias", t."Icon", t."Thumbnail", t."Description", t."AllowedAtRoot", t."IsElement", t."Variations", t."ListView",
               t."PreventCleanup", t."KeepAllVersionsNewerThanDays", t."KeepLatestVersionPerDayForDays", t."DefaultTemplateId", {NodeRow.Columns}
        FROM content_types t JOIN nodes n ON n."Id" = t."NodeId"
        WHERE n."ObjectType" = @type
        """;

    public const string Groups =
        """SELECT "Id", "Key", "ContentTypeId", "Type", "Alias", "Name", "SortOrder" FROM property_groups ORDER BY "SortOrder", "Id" """;

    public const string Properties =
        """
        SELECT "Id", "Key", "ContentTypeId", "PropertyGroupId", "DataTypeId", "Alias", "Name", "Description", "SortOrder", "Mandatory", "MandatoryMessage",
               "ValidationRegExp", "ValidationRegExpMessage", "LabelOnTop", "Variations", "MemberCanEdit", "MemberCanView", "IsSensitive"
        FROM property_types ORDER BY "SortOrder", "Id"
        """;

    public const string DataTypes =
        """SELECT d."NodeId", d."EditorAlias", d."StorageType", n."Key" FROM data_types d JOIN nodes n ON n."Id" = d."NodeId" """;

    public const string Compositions = """SELECT "ParentId", "ChildId" FROM content_type_compositions ORDER BY "ChildId", "ParentId" """;

    public const string AllowedTypes = """SELECT "ContentTypeId", "AllowedId", "SortOrder" FROM content_type_allowed_types""";

    public const string AllowedTemplates = """SELECT "ContentTypeId", "TemplateId" FROM content_type_allowed_templates""";

    public static ContentTypeRow ReadType(RowReader row) => new()
    {
        NodeId = row.Int(),
        Alias = row.Text(),
        Icon = row.TextOrNull(),
        Thumbnail = row.TextOrNull(),
        Description = row.TextOrNull(),
        AllowedAtRoot = row.Bool(),
        IsElement = row.Bool(),
        Variations = (ContentVariation)row.Int(),
        ListView = row.GuidOrNull(),
        PreventCleanup = row.Bool(),
        KeepAllVersionsNewerThanDays = row.IntOrNull(),
        KeepLatestVersionPerDayForDays = row.IntOrNull(),
        DefaultTemplateId = row.IntOrNull(),
        Node = NodeRow.Read(row),
    };

    public static PropertyGroupRow ReadGroup(RowReader row) => new()
    {
        Id = row.Int(),
        Key = row.Guid(),
        ContentTypeId = row.Int(),
        Type = (PropertyGroupType)row.Int(),
        Alias = row.Text(),
        Name = row.TextOrNull(),
        SortOrder = row.Int(),
    };

    public static PropertyTypeRow ReadProperty(RowReader row) => new()
    {
        Id = row.Int(),
        Key = row.Guid(),
        ContentTypeId = row.Int(),
        PropertyGroupId = row.IntOrNull(),
        DataTypeId = row.Int(),
        Alias = row.Text(),
        Name = row.Text(),
        Description = row.TextOrNull(),
        SortOrder = row.Int(),
        Mandatory = row.Bool(),
        MandatoryMessage = row.TextOrNull(),
        ValidationRegExp = row.TextOrNull(),
        ValidationRegExpMessage = row.TextOrNull(),
        LabelOnTop = row.Bool(),
        Variations = (ContentVariation)row.Int(),
        MemberCanEdit = row.Bool(),
        MemberCanView = row.Bool(),
        IsSensitive = row.Bool(),
    };

    /// <summary>As much of it as a property needs.</summary>
    public static DataTypeRow ReadDataType(RowReader row) => new()
    {
        NodeId = row.Int(),
        EditorAlias = row.Text(),
        StorageType = (ValueStorageType)row.Int(),
        Node = new NodeRow { Key = row.Guid() },
    };

    public static CompositionRow ReadComposition(RowReader row) => new() { ParentId = row.Int(), ChildId = row.Int() };

    public static AllowedTypeRow ReadAllowedType(RowReader row) => new() { ContentTypeId = row.Int(), AllowedId = row.Int(), SortOrder = row.Int() };

    public static AllowedTemplateRow ReadAllowedTemplate(RowReader row) => new() { ContentTypeId = row.Int(), TemplateId = row.Int() };
}
