using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.TreePicker;

/// <summary>Documents, media items or members, picked from their tree.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultiNodeTreePicker, ValueType = ValueTypes.Text, ValueEditorIsReusable = true)]
internal sealed class TreePickerPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : EngineDataEditor<TreePickerValueEditor, MultiNodePickerConfiguration>(factory, ioHelper)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => new NoopPropertyIndexValueFactory();
}
