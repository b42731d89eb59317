using System.Globalization;

namespace Varumarke.Core.Problems;

/// <summary>What is wrong with a request, told so that whoever wrote it can put it right.</summary>
/// <param name="Parameter">The part of the request that is wrong.</param>
/// <param name="Value">What it says.</param>
/// <param name="Detail">One sentence.</param>
/// <param name="Allowed">What it may say, where that can be listed.</param>
public sealed record RequestFault(string Parameter, string? Value, string Detail, IReadOnlyList<string>? Allowed = null)
{
    private const int LongestValue = 200;

    /// <summary>Faults as one problem (400): the first is told at once, each is listed.</summary>
    /// <param name="title">What kind of fault the first one is.</param>
    /// <param name="faults">At least one.</param>
    /// <param name="language">The language that they are told in.</param>
    public static Problem Problem(string title, IReadOnlyList<RequestFault> faults, string language = ReaderLanguage.English)
    {
        RequestFault first = faults[0];
        string detail = faults.Count == 1
            ? first.Detail
            : $"{first.Detail} {More(faults.Count - 1).In(language)}";
        return new Problem(400, title, detail, new Dictionary<string, object?>
        {
            ["parameter"] = first.Parameter,
            ["allowed"] = first.Allowed,
            ["errors"] = faults.Select(fault => fault with { Value = Shortened(fault.Value) }).ToArray(),
        });
    }

    private static Wording More(int count)
    {
        string number = count.ToString(CultureInfo.InvariantCulture);
        return new Wording($"({number} more in 'errors'.)", $"({number} till i 'errors'.)");
    }

    private static string? Shortened(string? value) => value is { Length: > LongestValue } ? value[..LongestValue] + "…" : value;
}
