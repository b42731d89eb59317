using System.Globalization;
using System.Text.Json.Nodes;
using Umbraco.Cms.Core.Serialization;
using Varumarke.Engine.PropertyEditors.Common;

namespace Varumarke.Engine.PropertyEditors.Dates;

/// <summary>
/// What the four newer date editors store: a moment with its offset and the IANA name of the zone that it was chosen in, as
/// <c>{"date": "2026-06-19T12:00:00+02:00", "timeZone": "Europe/Stockholm"}</c>.
/// </summary>
internal sealed record ZonedDate(DateTimeOffset Date, string? TimeZone)
{
    /// <summary>Reads stored or posted JSON, and the date column of the older picker; null for anything else.</summary>
    public static ZonedDate? Read(object? value, IJsonSerializer serializer)
    {
        if (value is ZonedDate read)
        {
            return read;
        }

        if (value is DateTime older)
        {
            return new ZonedDate(new DateTimeOffset(DateTime.SpecifyKind(older, DateTimeKind.Utc)), null);
        }

        JsonObject? json = EditorValues.As<JsonObject>(value, serializer);
        return TryParse(EditorValues.Text(json?["date"]), out DateTimeOffset date)
            ? new ZonedDate(date, EditorValues.Text(json?["timeZone"]))
            : null;
    }

    public static bool TryParse(string? text, out DateTimeOffset date) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out date);
}
