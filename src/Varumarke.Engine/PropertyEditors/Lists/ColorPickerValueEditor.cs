using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Lists;

internal sealed class ColorPickerValueEditor : DataValueEditor
{
    private readonly IJsonSerializer _jsonSerializer;

    public ColorPickerValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        ILocalizedTextService texts)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        Validators.Add(new ColorValidator(jsonSerializer, texts));
    }

    /// <summary>A bare colour, as old versions stored it, is shown with itself as its label.</summary>
    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null)
    {
        object? stored = property.GetValue(culture, segment);
        if (EditorValues.As<JsonObject>(stored, _jsonSerializer) is { } picked)
        {
            return picked;
        }

        return stored is string { Length: > 0 } color && !color.TrimStart().StartsWith('{')
            ? new JsonObject { ["value"] = color, ["label"] = color }
            : null;
    }

    private sealed class ColorValidator(IJsonSerializer serializer, ILocalizedTextService texts) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            string? color = EditorValues.Text(EditorValues.As<JsonObject>(value, serializer)?["value"]);
            return string.IsNullOrWhiteSpace(color)
                || dataTypeConfiguration is not ColorPickerConfiguration settings
                || settings.Items.Exists(item => Same(item.Value, color))
                    ? []
                    : [texts.Fault("invalidColor", color)];
        }

        private static bool Same(string left, string right) =>
            string.Equals(left.TrimStart('#'), right.TrimStart('#'), StringComparison.OrdinalIgnoreCase);
    }
}
