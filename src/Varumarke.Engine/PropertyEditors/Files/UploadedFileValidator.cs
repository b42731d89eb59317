using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core.Models.TemporaryFile;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Varumarke.Engine.PropertyEditors.Files;

/// <summary>A newly chosen file is still there, passes the door, and is of a kind that may be uploaded.</summary>
internal sealed class UploadedFileValidator(UploadedFiles files, Func<object?, Guid?> temporaryFileId) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (temporaryFileId(value) is not { } key)
        {
            yield break;
        }

        TemporaryFileModel? file = files.Find(key);
        if (file is null)
        {
            yield return new ValidationResult($"No temporary file was found for the key {key}. It may have expired: choose the file again.", ["value"]);
        }
        else if (files.Refusal(file) is { } refusal)
        {
            yield return new ValidationResult(refusal.In(CultureInfo.CurrentUICulture), ["value"]);
        }
        else if (!files.IsAllowed(file, dataTypeConfiguration))
        {
            yield return new ValidationResult($"Files such as \"{file.FileName}\" may not be uploaded here.", ["value"]);
        }
    }
}
