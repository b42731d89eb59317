using System.Globalization;

namespace Varumarke.Core.Strategy.History;

/// <summary>Which day a reader asks for: a day on which there was a strategy, today where none is named, or why it cannot be shown.</summary>
/// <param name="Day">The day; null for now.</param>
/// <param name="Fault">Why it cannot be shown; null where it can.</param>
public sealed record AsOf(DateOnly? Day, AsOfFault? Fault = null)
{
    /// <summary>The name of the part of an address that says which day.</summary>
    public const string Parameter = "asOf";

    private const string Form = "yyyy-MM-dd";

    /// <summary>Now.</summary>
    public static AsOf Now { get; } = new((DateOnly?)null);

    /// <summary>Reads a day as it is written in an address, such as <c>2019-05-01</c>.</summary>
    /// <param name="written">What was written; null or empty for now.</param>
    /// <param name="beginning">The first day on which there was a strategy; null when nobody knows.</param>
    /// <param name="today">The day that it is.</param>
    public static AsOf Read(string? written, DateOnly? beginning, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(written))
        {
            return Now;
        }

        if (!DateOnly.TryParseExact(written.Trim(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            return new AsOf(null, AsOfFault.Unreadable);
        }

        return day switch
        {
            _ when day > today => new AsOf(null, AsOfFault.Future),
            _ when beginning is { } first && day < first => new AsOf(null, AsOfFault.BeforeBeginning),
            _ when day == today => Now,
            _ => new AsOf(day),
        };
    }

    /// <summary>The day as an address writes it.</summary>
    public static string Write(DateOnly day) => day.ToString(Form, CultureInfo.InvariantCulture);
}

/// <summary>Why a day cannot be shown.</summary>
public enum AsOfFault
{
    /// <summary>It is no day.</summary>
    Unreadable,

    /// <summary>There was no strategy yet.</summary>
    BeforeBeginning,

    /// <summary>It has not come yet.</summary>
    Future,
}
