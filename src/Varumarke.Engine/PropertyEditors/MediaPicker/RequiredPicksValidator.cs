using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Varumarke.Engine.PropertyEditors.MediaPicker;

internal sealed class RequiredPicksValidator(IJsonSerializer serializer) : IValueRequiredValidator
{
    public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType)
    {
        if (value is null)
        {
            return [new ValidationResult(Constants.Validation.ErrorMessages.Properties.Missing, ["value"])];
        }

        return PickedMedia.Read(value, serializer) is { Count: > 0 }
            ? []
            : [new ValidationResult(Constants.Validation.ErrorMessages.Properties.Empty, ["value"])];
    }
}
