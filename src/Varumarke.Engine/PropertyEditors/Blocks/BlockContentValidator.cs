using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Blocks;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;

namespace Varumarke.Engine.PropertyEditors.Blocks;

/// <summary>Validates the values in the blocks that <paramref name="read"/> finds, see <see cref="BlockValidator"/>.</summary>
internal sealed class BlockContentValidator(BlockValidator validator, Func<object?, BlockValue?> read, string path = "") : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext) =>
        read(value) is { } blocks ? validator.Validate(blocks, path, validationContext) : [];
}
