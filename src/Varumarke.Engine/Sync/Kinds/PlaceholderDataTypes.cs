using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Services.OperationStatus;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>Data types that stand in for those that a folder points at but does not hold, so that a property, and the values in it, can be kept.</summary>
internal sealed class PlaceholderDataTypes(
    IDataTypeService dataTypes,
    PropertyEditorCollection editors,
    IDataValueEditorFactory valueEditors,
    IConfigurationEditorJsonSerializer serializer)
{
    /// <summary>The data type of that key, of that editor with its default configuration when it is here, made where it is missing.</summary>
    public async Task<IDataType> GetAsync(Guid key, string editorAlias)
    {
        Guid wanted = key == Guid.Empty ? StableKey.Of("placeholder", editorAlias) : key;
        if (await dataTypes.GetAsync(wanted) is { } known)
        {
            return known;
        }

        bool here = editors.TryGet(editorAlias, out IDataEditor? editor);
        editor ??= new MissingPropertyEditor(editorAlias, valueEditors);
        var dataType = new DataType(editor, serializer)
        {
            Key = wanted,
            Name = $"{editorAlias} ({wanted.ToString("n")[..8]})",
            EditorUiAlias = "Umb.PropertyEditorUi." + editorAlias[(editorAlias.LastIndexOf('.') + 1)..],
            DatabaseType = here ? ValueTypes.ToStorageType(editor.GetValueEditor().ValueType) : ValueStorageType.Ntext,
        };
        Attempt<IDataType, DataTypeOperationStatus> attempt = await dataTypes.CreateAsync(dataType, Constants.Security.SuperUserKey);
        return attempt.Success
            ? attempt.Result
            : throw new InvalidOperationException($"A stand-in for a missing data type could not be made: Umbraco answers {attempt.Status}.");
    }
}
