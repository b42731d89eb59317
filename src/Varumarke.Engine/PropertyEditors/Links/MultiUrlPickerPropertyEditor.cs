using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Links;

/// <summary>Links to documents, media and addresses.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MultiUrlPicker, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class MultiUrlPickerPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : EngineDataEditor<MultiUrlPickerValueEditor, MultiUrlPickerConfiguration>(factory, ioHelper)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => new NoopPropertyIndexValueFactory();
}
