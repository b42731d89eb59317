using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Varumarke.Persistence.Database;

/// <summary>
/// Stores every date as UTC and gives it back as UTC. SQLite has no zone, and a date without one loses its Z in JSON;
/// PostgreSQL keeps microseconds, so both are cut there and a date reads back equal on either.
/// </summary>
internal sealed class UtcDateTimeConverter() : ValueConverter<DateTime, DateTime>(
    date => ToStore(date),
    date => DateTime.SpecifyKind(date, DateTimeKind.Utc))
{
    /// <summary>A date as the database will give it back: UTC, whole microseconds; without a kind it is taken as UTC.</summary>
    public static DateTime ToStore(DateTime date)
    {
        DateTime utc = date.Kind == DateTimeKind.Local ? date.ToUniversalTime() : DateTime.SpecifyKind(date, DateTimeKind.Utc);
        return new DateTime(utc.Ticks - (utc.Ticks % TimeSpan.TicksPerMicrosecond), DateTimeKind.Utc);
    }
}
