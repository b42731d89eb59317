using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Cms.Core.Strings;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Lists;

internal sealed class RadioButtonListValueEditor : TextOnlyValueEditor
{
    public RadioButtonListValueEditor(
        DataEditorAttribute attribute,
        ILocalizedTextService texts,
        IShortStringHelper shortStringHelper,
        IJsonSerializer jsonSerializer,
        IIOHelper ioHelper)
        : base(attribute, texts, shortStringHelper, jsonSerializer, ioHelper) => Validators.Add(new OptionValidator(texts));

    private sealed class OptionValidator(ILocalizedTextService texts) : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            string? chosen = EditorValues.Text(value);
            return string.IsNullOrWhiteSpace(chosen)
                || dataTypeConfiguration is not ValueListConfiguration settings
                || settings.Items.Contains(chosen)
                    ? []
                    : [texts.Fault("notOneOfOptions", chosen)];
        }
    }
}
