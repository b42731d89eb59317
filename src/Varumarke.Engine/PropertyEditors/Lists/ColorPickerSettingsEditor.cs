using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Umbraco.Cms.Core.IO;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Lists;

internal sealed partial class ColorPickerSettingsEditor : SettingsEditor<ColorPickerConfiguration>
{
    public ColorPickerSettingsEditor(IIOHelper ioHelper)
        : base(ioHelper) => Require("items", new ColorsValidator());

    [GeneratedRegex("^#?([0-9a-f]{3}|[0-9a-f]{6})$", RegexOptions.IgnoreCase)]
    private static partial Regex HexColor();

    private sealed class ColorsValidator : IValueValidator
    {
        public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
        {
            if (value is string || value is not IEnumerable items)
            {
                yield break;
            }

            foreach (JsonObject item in items.OfType<JsonObject>())
            {
                string? color = EditorValues.Text(item["value"]);
                if (color is null || !HexColor().IsMatch(color))
                {
                    yield return new ValidationResult($"The value '{color}' is not a hexadecimal colour.", ["items"]);
                }
            }
        }
    }
}
