using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Models.Editors;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validators;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Text;

/// <summary>The editor sees a list of texts; the database keeps one text a line.</summary>
internal sealed class MultipleTextStringValueEditor : DataValueEditor
{
    private static readonly string[] LineBreaks = ["\r\n", "\r", "\n"];
    private readonly IJsonSerializer _jsonSerializer;

    public MultipleTextStringValueEditor(
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper,
        DataEditorAttribute attribute,
        ILocalizedTextService texts)
        : base(shortStringHelper, jsonSerializer, ioHelper, attribute)
    {
        _jsonSerializer = jsonSerializer;
        Validators.Add(new CountValidator(jsonSerializer, texts));
    }

    public override IValueRequiredValidator RequiredValidator => new RequiredItemsValidator(_jsonSerializer);

    public override IValueFormatValidator FormatValidator => new EachLineFormatValidator(_jsonSerializer);

    public override object? FromEditor(ContentPropertyData editorValue, object? currentValue)
    {
        string[]? lines = Lines(editorValue.Value, _jsonSerializer);
        if (lines is null || lines.Length == 0)
        {
            return null;
        }

        int max = (editorValue.DataTypeConfiguration as MultipleTextStringConfiguration)?.Max ?? 0;
        return string.Join('\n', max > 0 ? lines.Take(max) : lines);
    }

    public override object? ToEditor(IProperty property, string? culture = null, string? segment = null) =>
        Lines(property.GetValue(culture, segment), _jsonSerializer) ?? [];

    /// <summary>A text with line breaks is several texts wherever it is met, because that is how it will be stored.</summary>
    internal static string[]? Lines(object? value, IJsonSerializer serializer) =>
        EditorValues.Strings(value, serializer)
            ?.SelectMany(text => text.Split(LineBreaks, StringSplitOptions.RemoveEmptyEntries))
            .ToArray();

    private sealed class CountValidator(IJsonSerializer serializer, ILocalizedTextService texts) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            // No value at all is for "required" to judge.
            int count = Lines(value, serializer)?.Length ?? 0;
            return count > 0 && dataTypeConfiguration is MultipleTextStringConfiguration settings
                ? texts.CountFaults(count, settings.Min, settings.Max)
                : [];
        }
    }

    private sealed class EachLineFormatValidator(IJsonSerializer serializer) : IValueFormatValidator
    {
        public IEnumerable<ValidationResult> ValidateFormat(object? value, string? valueType, string format) =>
            (Lines(value, serializer) ?? [])
            .SelectMany(line => new RegexValidator().ValidateFormat(line, valueType, format))
            .Take(1);
    }
}
