using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Varumarke.Engine.PropertyEditors.Common;

/// <summary>
/// "Required" for lists: an empty list, or one of empty texts, is as good as no value. Umbraco's own rule looks at the text of
/// the value, which for an array is the name of its type.
/// </summary>
internal sealed class RequiredItemsValidator(IJsonSerializer serializer) : IValueRequiredValidator
{
    public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType)
    {
        if (value is null)
        {
            return [new ValidationResult(Umbraco.Cms.Core.Constants.Validation.ErrorMessages.Properties.Missing, ["value"])];
        }

        return EditorValues.Strings(value, serializer) is { } items && items.Any(item => item.Length > 0)
            ? []
            : [new ValidationResult(Umbraco.Cms.Core.Constants.Validation.ErrorMessages.Properties.Empty, ["value"])];
    }
}
