using System.Globalization;

namespace Varumarke.Core.Strategy.Goals;

/// <summary>What time a value is of: a year, or a part of one. A value replaces only what was said of the same time.</summary>
/// <param name="Year">The year.</param>
/// <param name="Part">Which part of it.</param>
public readonly record struct Period(int Year, PartOfYear Part = default)
{
    private const int LastYear = 9998;
    private const int DigitsOfYear = 4;

    /// <summary>Earlier and later by when it ends; of what ends together the shorter is the earlier.</summary>
    public long Order => (((long)Year * (PartOfYear.WholeYear + 1)) + Part.LastMonth) * (PartOfYear.WholeYear + 1) + Part.Months;

    /// <summary>How far its middle lies from the middle of year nought, in years.</summary>
    public double Middle => Year + ((Part.LastMonth - (Part.Months / 2.0)) / PartOfYear.WholeYear) - 0.5;

    /// <summary>The first day after it.</summary>
    public DateOnly After => new DateOnly(Math.Clamp(Year, 1, LastYear), 1, 1).AddMonths(Part.LastMonth);

    /// <summary>Reads <c>2024</c>, <c>2024-H1</c>, <c>2024-Q1</c> and <c>2024-03</c>, and nothing else.</summary>
    public static bool TryParse(string? text, out Period period)
    {
        period = default;
        if (text is not { Length: >= DigitsOfYear } || !int.TryParse(text.AsSpan(0, DigitsOfYear), NumberStyles.None, CultureInfo.InvariantCulture, out int year))
        {
            return false;
        }

        PartOfYear part = default;
        if (text.Length > DigitsOfYear && (text[DigitsOfYear] != '-' || !PartOfYear.TryParse(text[(DigitsOfYear + 1)..], out part) || part.IsWhole))
        {
            return false;
        }

        period = new Period(year, part);
        return true;
    }

    /// <summary>As it is read.</summary>
    public override string ToString() => Part.IsWhole ? Year.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{Year}-{Part.Code}");
}
