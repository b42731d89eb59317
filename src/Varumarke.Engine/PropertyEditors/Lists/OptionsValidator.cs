using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Lists;

/// <summary>
/// Gives Umbraco's own option rule the list of texts that it looks for, whatever form the value arrives in. Stored values are
/// not judged: an option that is later removed from the data type must not stop its old pages from being published.
/// </summary>
internal sealed class OptionsValidator(IJsonSerializer serializer, IValueValidator inner) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext) =>
        value is null or string
            ? []
            : inner.Validate(EditorValues.Strings(value, serializer), valueType, dataTypeConfiguration, validationContext);
}
