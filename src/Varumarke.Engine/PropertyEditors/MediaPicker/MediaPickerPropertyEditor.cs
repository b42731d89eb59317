using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.MediaPicker;

/// <summary>One or several media items, each with a focal point and crops of its own.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.MediaPicker3, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class MediaPickerPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : EngineDataEditor<MediaPickerValueEditor, MediaPicker3Configuration>(factory, ioHelper)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => new NoopPropertyIndexValueFactory();
}
