using Umbraco.Cms.Core.Models;
using Umbraco.Extensions;

namespace Varumarke.ManagementApi.DataTypes;

/// <summary>A data type as the client reads it.</summary>
internal static class DataTypePresenter
{
    public static object Present(IDataType type) => new
    {
        Id = type.Key,
        Name = type.Name ?? string.Empty,
        type.EditorAlias,
        EditorUiAlias = type.EditorUiAlias ?? type.EditorAlias,
        Values = (type.Editor?.GetConfigurationEditor() is { } editor ? editor.ToConfigurationEditor(type.ConfigurationData) : type.ConfigurationData)
            .Select(pair => new { Alias = pair.Key, pair.Value }).ToArray(),
        IsDeletable = type.IsDeletableDataType(),
        CanIgnoreStartNodes = type.IsBuildInDataType() is false,
    };

    /// <summary>What a value is kept as. What an editor makes of it is its own, and no editor tells its schema yet.</summary>
    public static string ValueTypeName(IDataType type) => type.DatabaseType switch
    {
        ValueStorageType.Integer => "System.Int32",
        ValueStorageType.Decimal => "System.Decimal",
        ValueStorageType.Date => "System.DateTime",
        _ => "System.String",
    };

    public static object Item(IDataType type) => new
    {
        Id = type.Key,
        Flags = Array.Empty<object>(),
        Name = type.Name ?? string.Empty,
        type.EditorUiAlias,
        type.EditorAlias,
        IsDeletable = type.IsDeletableDataType(),
    };
}
