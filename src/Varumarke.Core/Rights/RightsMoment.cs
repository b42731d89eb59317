using System.Globalization;

namespace Varumarke.Core.Rights;

/// <summary>A date of the rights as a moment. Read strictly: what could mean two days means none, and whoever asks is told so.</summary>
/// <param name="zone">Where the clock hangs that editors look at.</param>
internal sealed class RightsMoment(TimeZoneInfo zone)
{
    // ISO 8601, as databases, import files and APIs write it. "05/06/2026" is in May for some and in June for others.
    private static readonly string[] OnTheClock = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", "yyyy-MM-dd HH:mm:ss.FFFFFFF", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm"];
    private static readonly string[] InAZone = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK"];

    /// <summary>When it begins: a day at its midnight.</summary>
    /// <returns>False for a value that is no date.</returns>
    public bool TryBegin(RightsValue value, out DateTimeOffset? moment) => TryRead(value, throughTheDay: false, firstTime: false, out moment);

    /// <summary>When it was stopped: a day at its midnight, since nobody said that it still held that day.</summary>
    /// <returns>False for a value that is no date.</returns>
    public bool TryStop(RightsValue value, out DateTimeOffset? moment) => TryRead(value, throughTheDay: false, firstTime: true, out moment);

    /// <summary>When it ends: "to 31 May" includes 31 May; "to 31 May 12:00" ends at noon.</summary>
    /// <returns>False for a value that is no date.</returns>
    public bool TryEnd(RightsValue value, out DateTimeOffset? moment) => TryRead(value, throughTheDay: true, firstTime: true, out moment);

    private bool TryRead(RightsValue value, bool throughTheDay, bool firstTime, out DateTimeOffset? moment)
    {
        object? date = value.Read is string text ? Parse(text.Trim()) : value.Read;
        moment = date switch
        {
            DateTimeOffset known when known != default => known,
            DateOnly day => AtMidnight(day, throughTheDay, firstTime),
            DateTime { TimeOfDay.Ticks: 0 } day when day != default => AtMidnight(DateOnly.FromDateTime(day), throughTheDay, firstTime),
            DateTime clock when clock != default => Local(clock, firstTime),
            _ => null,
        };

        // An editor reads what it does not understand as the first moment of all time, which is also what some store for "none".
        return moment is not null || (IsNone(value.Read) && IsNone(value.Stored));
    }

    private static bool IsNone(object? value) => value is null or DBNull or DateTime { Ticks: 0 } || (value is DateTimeOffset { Ticks: 0 }) || (value is string text && string.IsNullOrWhiteSpace(text));

    private static object? Parse(string text)
    {
        const DateTimeStyles exactly = DateTimeStyles.None;
        CultureInfo invariant = CultureInfo.InvariantCulture;
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", invariant, exactly, out DateOnly day) ? day
            : DateTime.TryParseExact(text, OnTheClock, invariant, exactly, out DateTime clock) ? clock
            : DateTimeOffset.TryParseExact(text, InAZone, invariant, exactly, out DateTimeOffset moment) ? moment
            : null;
    }

    // "For ever" is written as the last day that there is, behind which there is none.
    private DateTimeOffset AtMidnight(DateOnly day, bool throughTheDay, bool firstTime) => throughTheDay && day == DateOnly.MaxValue
        ? DateTimeOffset.MaxValue
        : Local(day.AddDays(throughTheDay ? 1 : 0).ToDateTime(TimeOnly.MinValue), firstTime);

    // Umbraco's date picker stores what the editor saw on the clock, without a zone; whatever kind the value has got on its
    // way through the database says nothing. In the hour that comes twice in autumn a right ends the first time.
    private DateTimeOffset Local(DateTime moment, bool firstTime)
    {
        DateTime clock = DateTime.SpecifyKind(moment, DateTimeKind.Unspecified);
        TimeSpan offset = firstTime && zone.IsAmbiguousTime(clock) ? zone.GetAmbiguousTimeOffsets(clock).Max() : zone.GetUtcOffset(clock);
        long utc = clock.Ticks - offset.Ticks;
        return utc < 0 ? DateTimeOffset.MinValue
            : utc > DateTimeOffset.MaxValue.UtcTicks ? DateTimeOffset.MaxValue
            : new DateTimeOffset(clock, offset);
    }
}
