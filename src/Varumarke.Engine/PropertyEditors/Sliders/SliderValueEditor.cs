using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;

namespace Varumarke.Engine.PropertyEditors.Sliders;

internal sealed class SliderValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _jsonSerializer;

    public SliderValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        ILocalizedTextService texts)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        Validators.Add(new SliderValidator(jsonSerializer, texts));
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        SliderRange.Read(property.GetValue(culture, segment), _jsonSerializer);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        SliderRange.Read(editorValue.Value, _jsonSerializer)?.ToString();
}
