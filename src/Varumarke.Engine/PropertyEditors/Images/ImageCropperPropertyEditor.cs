using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Images;

/// <summary>An uploaded picture with focal point and crops.</summary>
[DataEditor(Constants.PropertyEditors.Aliases.ImageCropper, ValueType = ValueTypes.Json, ValueEditorIsReusable = true)]
internal sealed class ImageCropperPropertyEditor(IDataValueEditorFactory factory, IIOHelper ioHelper)
    : EngineDataEditor<ImageCropperValueEditor, ImageCropperSettings>(factory, ioHelper)
{
    public override IPropertyIndexValueFactory PropertyIndexValueFactory => new NoopPropertyIndexValueFactory();
}
