using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Persistence.Database;
using Varumarke.Persistence.Nodes;
using Varumarke.Persistence.Schema;

namespace Varumarke.Persistence.DataTypes;

/// <summary>
/// Makes data types of rows. The editors come late (Lazy), because what they are built from reaches back to the
/// repositories. A data type whose editor this program does not have keeps its alias and its configuration.
/// </summary>
internal sealed class DataTypeLoading(
    Lazy<PropertyEditorCollection> editors,
    IDataValueEditorFactory valueEditors,
    IConfigurationEditorJsonSerializer serializer)
{
    private const string All =
        $"""
        SELECT d."EditorAlias", d."EditorUiAlias", d."StorageType", d."Configuration", {NodeRow.Columns}
        FROM data_types d JOIN nodes n ON n."Id" = d."NodeId"
        """;

    /// <summary>All data types, by name.</summary>
    public IReadOnlyList<IDataType> Load(VarumarkeDbContext context) =>
    [
        .. context.Read(All, ReadRow)
            .Select(Build)
            .OrderBy(dataType => dataType.Name, SwedishOrder.Comparer),
    ];

    /// <summary>The configuration as it is stored.</summary>
    public string? Serialize(IDataType dataType) => dataType.Editor?.GetConfigurationEditor().ToDatabase(dataType.ConfigurationData, serializer);

    private static DataTypeRow ReadRow(RowReader row) => new()
    {
        EditorAlias = row.Text(),
        EditorUiAlias = row.TextOrNull(),
        StorageType = (ValueStorageType)row.Int(),
        Configuration = row.TextOrNull(),
        Node = NodeRow.Read(row),
    };

    private DataType Build(DataTypeRow row)
    {
        IDataEditor editor = editors.Value.TryGet(row.EditorAlias, out IDataEditor? known) ? known : new MissingPropertyEditor(row.EditorAlias, valueEditors);
        DataType dataType = new DataType(editor, serializer, NodeRow.RootId).WithNode(row.Node);
        dataType.EditorUiAlias = row.EditorUiAlias;
        dataType.DatabaseType = row.StorageType;
        dataType.SetConfigurationData(editor.GetConfigurationEditor().FromDatabase(row.Configuration, serializer));
        dataType.ResetDirtyProperties(false);
        return dataType;
    }
}
