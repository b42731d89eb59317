using System.Globalization;
using System.Text.RegularExpressions;

namespace Varumarke.Persistence.Contents;

/// <summary>
/// Makes a name unique among siblings by a number in brackets: the lowest that is free. A name that ends with such a
/// number counts on from its own text, where that text is taken too.
/// </summary>
internal static partial class UniqueName
{
    /// <summary>The part of a name that all its numbered siblings begin with.</summary>
    public static string Stem(string name) => Numbered().Match(name) is { Success: true } numbered ? numbered.Groups[1].Value : name;

    /// <summary>The name, or the name with the lowest free number.</summary>
    public static string Among(IEnumerable<string?> siblings, string? name)
    {
        name ??= string.Empty;
        var taken = new HashSet<string>(siblings.Select(sibling => sibling ?? string.Empty), StringComparer.InvariantCultureIgnoreCase);
        if (name.Trim().Length > 0 && !taken.Contains(name))
        {
            return name;
        }

        string stem = Stem(name);
        string text = taken.Contains(stem) ? stem : name;
        return Enumerable.Range(1, taken.Count + 1)
            .Select(number => string.Create(CultureInfo.InvariantCulture, $"{text} ({number})"))
            .First(candidate => !taken.Contains(candidate));
    }

    [GeneratedRegex(@"^(.*) \((\d{1,9})\)$", RegexOptions.Singleline)]
    private static partial Regex Numbered();
}
