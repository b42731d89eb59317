using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Lists;

/// <summary>One of the configured colours, stored as <c>{"value": "#rrggbb", "label": "name"}</c>.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.ColorPicker, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class ColorPickerPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : EngineDataEditor<ColorPickerValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new ColorPickerSettingsEditor(ioHelper);
}
