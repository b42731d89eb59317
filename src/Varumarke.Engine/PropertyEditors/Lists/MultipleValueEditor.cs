using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Lists;

/// <summary>Several of the configured options, stored as a JSON array.</summary>
internal sealed class MultipleValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _jsonSerializer;

    public MultipleValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        ILocalizedTextService texts)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        Validators.Add(new OptionsValidator(jsonSerializer, new MultipleValueValidator(texts)));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredItemsValidator(_jsonSerializer);

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        EditorValues.Strings(property.GetValue(culture, segment), _jsonSerializer) ?? [];

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        string[] chosen = EditorValues.Strings(editorValue.Value, _jsonSerializer)?.Where(item => item.Length > 0).ToArray() ?? [];
        return chosen.Length == 0 ? null : _jsonSerializer.Serialize(chosen);
    }
}
