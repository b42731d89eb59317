using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Varumarke.Engine.PropertyEditors.Files;

/// <summary>Files that were pasted into a text or dropped onto a picker pass the door; one fault for each that does not.</summary>
internal sealed class PastedFilesValidator(UploadedFiles files, Func<object?, IEnumerable<Guid>> temporaryFileIds) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        foreach (Guid key in temporaryFileIds(value).Distinct())
        {
            if (files.Find(key) is { } file && files.Refusal(file) is { } refusal)
            {
                yield return new ValidationResult(refusal.In(CultureInfo.CurrentUICulture), ["value"]);
            }
        }
    }
}
