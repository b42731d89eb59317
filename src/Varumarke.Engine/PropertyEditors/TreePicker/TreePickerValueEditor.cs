using Umbraco.Cms.Core;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Strings;

namespace Varumarke.Engine.PropertyEditors.TreePicker;

internal sealed class TreePickerValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _jsonSerializer;

    public TreePickerValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        TreePickerValidator validator)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        Validators.Add(validator);
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredEntitiesValidator(_jsonSerializer);

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        PickedEntity.Read(value, _jsonSerializer).Select(picked => new UmbracoEntityReference(new GuidUdi(picked.Type, picked.Unique)));

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        PickedEntity.Read(property.GetValue(culture, segment), _jsonSerializer);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        List<PickedEntity> picked = PickedEntity.Read(editorValue.Value, _jsonSerializer);
        return picked.Count == 0 ? null : string.Join(',', picked.Select(item => item.ToUdi()));
    }
}
