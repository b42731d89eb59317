using System.Globalization;
using CsCheck;

namespace Varumarke.Tests.Core.Rights;

/// <summary>A date as somebody wrote it, and what it means; neither moment of one that means nothing that can be known.</summary>
internal sealed record WrittenDate(object? Value, DateTimeOffset? Begins, DateTimeOffset? Ends)
{
    private static readonly TimeZoneInfo Sweden = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>Nothing was written.</summary>
    public static WrittenDate None { get; } = new(null, null, null);

    /// <summary>Sixty days around the change to summer time: whole days and half hours, in every kind of value, and what is no date.</summary>
    public static Gen<WrittenDate> Any { get; } = Gen.Frequency(
        (4, Gen.Const(None)),
        (4, Gen.Select(Gen.Int[0, 60], Gen.Int[0, 4], Day)),
        (4, Gen.Select(Gen.Int[0, 60 * 48], Gen.Int[0, 4], Clock)),
        (1, Gen.OneOfConst<object>("31 maj", "05/06/2026", "2026-13-01", "12:00", 20260531, 1.5m, "[]", "null", new TimeOnly(12, 0), "2026-03-10T12:00 CET").Select(junk => new WrittenDate(junk, null, null))));

    /// <summary>Something was written that is no date.</summary>
    public bool IsUnreadable => Value is not null && Begins is null;

    private static WrittenDate Day(int days, int kind)
    {
        DateTime day = new DateTime(2026, 3, 1).AddDays(days);
        object value = kind switch
        {
            0 => day,
            1 => DateOnly.FromDateTime(day),
            2 => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            3 => DateTime.SpecifyKind(day, DateTimeKind.Utc),
            _ => " " + day.ToString("s", CultureInfo.InvariantCulture),
        };
        return new WrittenDate(value, At(day), At(day.AddDays(1)));
    }

    private static WrittenDate Clock(int halfHours, int kind)
    {
        DateTime clock = new DateTime(2026, 3, 1, 0, 0, 30).AddMinutes(30 * halfHours);
        DateTimeOffset moment = At(clock);
        object value = kind switch
        {
            0 => clock,
            1 => moment.ToUniversalTime(),
            2 => clock.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
            3 => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            _ => moment.ToOffset(TimeSpan.FromHours(-5)).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        };
        return new WrittenDate(value, moment, moment);
    }

    private static DateTimeOffset At(DateTime clock) => new(clock, Sweden.GetUtcOffset(clock));
}
