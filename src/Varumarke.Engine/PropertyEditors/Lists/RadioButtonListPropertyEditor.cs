using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Lists;

/// <summary>Exactly one of the options, stored as its text.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.RadioButtonList, ValueEditorIsReusable = true)]
internal sealed class RadioButtonListPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : EngineDataEditor<RadioButtonListValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new ValueListSettingsEditor<ValueListConfiguration>(ioHelper);
}
