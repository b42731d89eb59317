using System.Globalization;

namespace Varumarke.Core.Problems;

/// <summary>What is wrong with a request, told so that whoever wrote it can put it right.</summary>
/// <param name="Parameter">The part of the request that is wrong.</param>
/// <param name="Value">What it says.</param>
/// <param name="Detail">One sentence.</param>
/// <param name="Allowed">What it may say: values as they are written, or a description of them; null where that cannot be listed.</param>
public sealed record RequestFault(string Parameter, string? Value, Wording Detail, IReadOnlyList<Wording>? Allowed = null)
{
    private const int LongestValue = 200;

    /// <summary>Faults as one problem (400): the first is told at once, each is listed.</summary>
    /// <param name="title">What kind of fault the first one is.</param>
    /// <param name="faults">At least one.</param>
    public static Problem Problem(Wording title, IReadOnlyList<RequestFault> faults)
    {
        RequestFault first = faults[0];
        return new Problem(400, title, faults.Count == 1 ? first.Detail : More(first.Detail, faults.Count - 1), new Dictionary<string, object?>
        {
            ["parameter"] = first.Parameter,
            ["allowed"] = first.Allowed,
            ["errors"] = faults,
        });
    }

    internal ToldFault In(string language) =>
        new(Parameter, Shortened(Value), Detail.In(language), Allowed?.Select(each => each.In(language)).ToArray());

    private static Wording More(Wording first, int count)
    {
        string number = count.ToString(CultureInfo.InvariantCulture);
        return new Wording($"{first.English} ({number} more in 'errors'.)", $"{first.Swedish} ({number} till i 'errors'.)");
    }

    private static string? Shortened(string? value) => value is { Length: > LongestValue } ? value[..LongestValue] + "…" : value;

    /// <summary>A fault as a problem document lists it.</summary>
    internal sealed record ToldFault(string Parameter, string? Value, string Detail, IReadOnlyList<string>? Allowed);
}
