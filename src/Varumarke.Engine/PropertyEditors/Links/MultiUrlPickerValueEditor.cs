using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Links;

internal sealed class MultiUrlPickerValueEditor : DataValueEditor, IDataValueReference
{
    private readonly IJsonSerializer _jsonSerializer;
    private readonly EditorLinkBuilder _builder;

    public MultiUrlPickerValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        EditorLinkBuilder builder)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        _builder = builder;
        Validators.Add(new CountValidator(jsonSerializer, texts));
    }

    public IEnumerable<UmbracoEntityReference> GetReferences(object? value) =>
        (StoredLink.Read(value, _jsonSerializer) ?? [])
        .Where(link => link.Udi is not null)
        .Select(link => new UmbracoEntityReference(link.Udi!));

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        (StoredLink.Read(property.GetValue(culture, segment), _jsonSerializer) ?? [])
        .Select(link => _builder.Build(link, culture))
        .ToList();

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue) =>
        StoredLink.Read(editorValue.Value, _jsonSerializer) is { Count: > 0 } links ? _jsonSerializer.Serialize(links) : null;

    private sealed class CountValidator(IJsonSerializer serializer, ILocalizedTextService texts) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext) =>
            dataTypeConfiguration is MultiUrlPickerConfiguration settings && StoredLink.Read(value, serializer) is { Count: > 0 } links
                ? texts.CountFaults(links.Count, settings.MinNumber, settings.MaxNumber)
                : [];
    }
}
