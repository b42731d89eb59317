using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Varumarke.Core.Strategy.Goals;

/// <summary>
/// What part of a year a value is of: the whole of it (the default), a half (<c>H1</c>, <c>H2</c>), a quarter (<c>Q1</c> to <c>Q4</c>) or a
/// month (<c>01</c> to <c>12</c>).
/// </summary>
public readonly record struct PartOfYear
{
    /// <summary>How many months a half-year has.</summary>
    public const int HalfYear = 6;

    /// <summary>How many months a quarter has.</summary>
    public const int Quarter = 3;

    /// <summary>How many months a year has.</summary>
    public const int WholeYear = 12;

    /// <summary>All parts, the whole year first, and of each length in the order of the year.</summary>
    public static IReadOnlyList<PartOfYear> All { get; } =
        [default, .. ((int[])[HalfYear, Quarter, 1]).SelectMany(months => Enumerable.Range(1, WholeYear / months).Select(number => new PartOfYear(months, number)))];

    private static readonly Dictionary<string, PartOfYear> ByCode = All.ToDictionary(part => part.Code, StringComparer.Ordinal);

    private readonly int _months;

    private PartOfYear(int months, int number) => (_months, Number) = (months, number);

    /// <summary>The whole year.</summary>
    public static PartOfYear Whole => default;

    /// <summary>Whether it is the whole year.</summary>
    public bool IsWhole => _months == 0;

    /// <summary>Which of its length it is, from 1; nought for the whole year.</summary>
    public int Number { get; }

    /// <summary>How long it is, in months.</summary>
    public int Months => IsWhole ? WholeYear : _months;

    /// <summary>The month that it ends in.</summary>
    public int LastMonth => IsWhole ? WholeYear : _months * Number;

    /// <summary>As it is stored: empty for the whole year.</summary>
    public string Code => _months switch
    {
        0 => string.Empty,
        HalfYear => string.Create(CultureInfo.InvariantCulture, $"H{Number}"),
        Quarter => string.Create(CultureInfo.InvariantCulture, $"Q{Number}"),
        _ => Number.ToString("00", CultureInfo.InvariantCulture),
    };

    /// <summary>Reads what <see cref="Code"/> writes, and nothing else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? code, out PartOfYear part)
    {
        part = default;
        return code is not null && ByCode.TryGetValue(code, out part);
    }

    /// <inheritdoc cref="Code"/>
    public override string ToString() => Code;
}
