using System.Globalization;
using System.Text;

namespace Varumarke.BrandApi.Tokens;

/// <summary>Names for programs out of names for people: <c>Älvblå</c> is <c>alvbla</c>. Two that would be the same are numbered.</summary>
internal static class TokenNames
{
    public static IReadOnlyList<(string Name, TItem Item)> Of<TItem>(IEnumerable<TItem> items, Func<TItem, string> title)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var named = new List<(string, TItem)>();
        foreach (TItem item in items)
        {
            string name = Of(title(item)), free = name;
            for (int number = 2; !taken.Add(free); number++)
            {
                free = $"{name}-{number.ToString(CultureInfo.InvariantCulture)}";
            }

            named.Add((free, item));
        }

        return named;
    }

    private static string Of(string title)
    {
        var name = new StringBuilder();
        foreach (char letter in title.ToLowerInvariant().Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                name.Append(letter);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        string done = name.ToString().Trim('-');
        return done.Length == 0 ? "colour" : done;
    }
}
