using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;

namespace Varumarke.Engine.PropertyEditors.TreePicker;

internal sealed class RequiredEntitiesValidator(IJsonSerializer serializer) : IValueRequiredValidator
{
    public IEnumerable<ValidationResult> ValidateRequired(object? value, string? valueType)
    {
        if (value is null)
        {
            return [new ValidationResult(Constants.Validation.ErrorMessages.Properties.Missing, ["value"])];
        }

        return PickedEntity.Read(value, serializer).Count > 0
            ? []
            : [new ValidationResult(Constants.Validation.ErrorMessages.Properties.Empty, ["value"])];
    }
}
