using System.Globalization;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>Dates in queries: ISO 8601, with or without a time; without an offset they are UTC, as every date in the answers is.</summary>
internal static class Dates
{
    private const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;

    // In a query string a plus is a space, so "2024-01-01T00:00:00+01:00" arrives with one.
    public static bool TryRead(string text, out DateTime moment) =>
        DateTime.TryParse(text.Trim(), CultureInfo.InvariantCulture, Styles, out moment)
        || DateTime.TryParse(text.Trim().Replace(' ', '+'), CultureInfo.InvariantCulture, Styles, out moment);
}
