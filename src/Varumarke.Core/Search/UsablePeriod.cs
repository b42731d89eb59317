namespace Varumarke.Core.Search;

/// <summary>
/// For how long something may be used, as a filter asks it: what may be used for half a year may be used for a month as well, and is
/// counted there too.
/// </summary>
public static class UsablePeriod
{
    /// <summary>No end is known.</summary>
    public const string Always = "always";

    /// <summary>A year at least.</summary>
    public const string Year = "year";

    /// <summary>Half a year at least.</summary>
    public const string HalfYear = "halfYear";

    /// <summary>A month at least.</summary>
    public const string Month = "month";

    /// <summary>All of them, the longest first.</summary>
    public static IReadOnlyList<string> All { get; } = [Always, Year, HalfYear, Month];

    /// <summary>The first moment up to which each of them lasts, from now, in ticks and in their order.</summary>
    public static IReadOnlyList<long> Ends(DateTimeOffset now) =>
        [long.MaxValue, now.AddYears(1).UtcTicks, now.AddMonths(6).UtcTicks, now.AddMonths(1).UtcTicks];
}
