using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Lists;

/// <summary>One option or several from a menu; stored as an array in both cases.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.DropDownListFlexible, ValueEditorIsReusable = true)]
internal sealed class DropDownPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : EngineDataEditor<MultipleValueEditor>(factory)
{
    protected override IConfigurationEditor CreateConfigurationEditor() => new ValueListSettingsEditor<DropDownFlexibleConfiguration>(ioHelper);
}
