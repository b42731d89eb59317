using System.ComponentModel.DataAnnotations;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.PropertyEditors.Validation;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Sliders;

/// <summary>A slider's numbers lie within its limits, on its steps, in order and, for a range, far enough apart.</summary>
internal sealed class SliderValidator(IJsonSerializer serializer, ILocalizedTextService texts) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (dataTypeConfiguration is not SliderConfiguration settings || SliderRange.Read(value, serializer) is not { } range)
        {
            return [];
        }

        return RangeFaults(range, settings).Concat(LimitFaults(range.From, settings)).Concat(range.From == range.To ? [] : LimitFaults(range.To, settings));
    }

    private IEnumerable<ValidationResult> RangeFaults(SliderRange range, SliderConfiguration settings)
    {
        if (!settings.EnableRange && range.From != range.To)
        {
            yield return texts.Fault("unexpectedRange", range);
        }

        if (range.To < range.From)
        {
            yield return texts.Fault("invalidRange", range);
        }

        if (settings.EnableRange && settings.MinimumRange > 0 && range.To - range.From < settings.MinimumRange)
        {
            yield return texts.Fault("minimumRange", range, settings.MinimumRange);
        }
    }

    private IEnumerable<ValidationResult> LimitFaults(decimal number, SliderConfiguration settings)
    {
        if (number < settings.MinimumValue)
        {
            yield return texts.Fault("outOfRangeMinimum", number, settings.MinimumValue);
        }

        // A maximum that is not above the minimum was never set.
        if (settings.MaximumValue > settings.MinimumValue && number > settings.MaximumValue)
        {
            yield return texts.Fault("outOfRangeMaximum", number, settings.MaximumValue);
        }

        if (!ValidationHelper.IsValueValidForStep(number, settings.MinimumValue, settings.Step))
        {
            yield return texts.Fault("invalidStep", number, settings.Step, settings.MinimumValue);
        }
    }
}
