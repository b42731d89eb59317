using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;

namespace Varumarke.Engine.PropertyEditors.Common;

/// <summary>Faults in the words of the backoffice's own language files (area "validation").</summary>
internal static class ValidationTexts
{
    public static ValidationResult Fault(this ILocalizedTextService texts, string key, params object?[] tokens) =>
        new(
            texts.Localize("validation", key, tokens.Select(token => Convert.ToString(token, CultureInfo.InvariantCulture)).ToArray()),
            ["value"]);

    /// <summary>Faults for a count that must lie between two limits; a limit of null or zero is no limit.</summary>
    public static IEnumerable<ValidationResult> CountFaults(this ILocalizedTextService texts, int count, int? min, int? max)
    {
        if (min > 0 && count < min)
        {
            yield return texts.Fault("entriesShort", min, min - count);
        }

        if (max > 0 && count > max)
        {
            yield return texts.Fault("entriesExceed", max, count - max);
        }
    }
}
