using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Models.Validation;
using Umbraco.Cms.Core.PropertyEditors;
using Umbraco.Cms.Core.Serialization;
using Umbraco.Cms.Core.Services;
using Umbraco.Extensions;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Dates;

/// <summary>A date can be read, and its zone is one of those that the data type allows.</summary>
internal sealed class ZonedDateValidator(IJsonSerializer serializer, ILocalizedTextService texts) : IValueValidator
{
    public IEnumerable<ValidationResult> Validate(object? value, string? valueType, object? dataTypeConfiguration, PropertyValidationContext validationContext)
    {
        if (EditorValues.As<JsonObject>(value, serializer) is not { } json)
        {
            // Text that is not JSON at all would otherwise be stored as nothing without a word.
            return EditorValues.Text(value) is { Length: > 0 } ? [texts.Fault("invalidDate")] : [];
        }

        return DateFaults(json).Concat(ZoneFaults(json, dataTypeConfiguration as DateTimeConfiguration));
    }

    private IEnumerable<ValidationResult> DateFaults(JsonObject json) =>
        ZonedDate.TryParse(EditorValues.Text(json["date"]), out _) ? [] : [texts.Fault("invalidDate")];

    private IEnumerable<ValidationResult> ZoneFaults(JsonObject json, DateTimeConfiguration? settings)
    {
        if (settings?.TimeZones is not { Mode: DateTimeConfiguration.TimeZoneMode.Custom } zones)
        {
            return [];
        }

        string? zone = EditorValues.Text(json["timeZone"]);
        return zones.TimeZones.Exists(allowed => allowed.InvariantEquals(zone)) ? [] : [texts.Fault("notOneOfOptions", zone)];
    }
}
