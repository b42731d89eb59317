using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Lists;

internal sealed class TrueFalseValueEditor(
    IShortStringHelper shortStringHelper,
    IJsonSerializer jsonSerializer,
    IIOHelper ioHelper,
    DataEditorAttribute attribute) : DataValueEditor(shortStringHelper, jsonSerializer, ioHelper, attribute)
{
    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        IsTrue(property.GetValue(culture, segment));

    /// <summary>What is neither yes nor no is stored as nothing, so that a default can still be told from a "no".</summary>
    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        EditorValues.Text(editorValue.Value)?.Trim().ToUpperInvariant() switch
        {
            "TRUE" or "1" => 1,
            "FALSE" or "0" => 0,
            _ => null,
        };

    private static bool IsTrue(object? value) => EditorValues.Text(value)?.Trim().ToUpperInvariant() is "TRUE" or "1";
}
