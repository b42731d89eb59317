using System.Globalization;
using System.Text;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Folders;

/// <summary>File names that every file system takes: a to z, 0 to 9, hyphens, never a device name of Windows. Items that would share a name get their key, all of them, so that the name does not depend on who came first. An item that has a file in the folder already keeps its name.</summary>
internal static class SyncFileNames
{
    private const int MaxLength = 80;

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "con", "prn", "aux", "nul",
        "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    };

    /// <param name="items">What is to be written.</param>
    /// <param name="existing">The files that the folder has, by the key of their item.</param>
    /// <returns>The file of every key, relative to the kind's folder.</returns>
    public static IReadOnlyDictionary<Guid, string> Choose(
        IReadOnlyCollection<(Guid Key, string Name)> items, IReadOnlyDictionary<Guid, string> existing)
    {
        Dictionary<Guid, string> chosen = items.Where(item => existing.ContainsKey(item.Key)).ToDictionary(item => item.Key, item => existing[item.Key]);
        HashSet<string> taken = new(chosen.Values, StringComparer.OrdinalIgnoreCase);
        IEnumerable<IGrouping<string, (Guid Key, string Name)>> rest = items
            .Where(item => !chosen.ContainsKey(item.Key))
            .GroupBy(item => Slug(item.Name), StringComparer.Ordinal)
            .ToArray();
        foreach (IGrouping<string, (Guid Key, string Name)> same in rest)
        {
            bool alone = same.Count() == 1 && same.Key.Length > 0 && !Reserved.Contains(same.Key) && !taken.Contains(same.Key + ".config");
            foreach ((Guid key, _) in same)
            {
                // The whole key: its first part may be shared, as Umbraco's own fixed keys show.
                string stem = alone ? same.Key : $"{same.Key}-{key:n}".TrimStart('-');
                chosen[key] = stem + ".config";
            }
        }

        return chosen;
    }

    public static string Slug(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (char character in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            if (char.IsAsciiLetterOrDigit(character))
            {
                slug.Append(char.ToLowerInvariant(character));
            }
            else if (UndividedLetters.TryGetAscii(character, out string? letters))
            {
                slug.Append(letters);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        if (slug.Length > MaxLength)
        {
            slug.Length = MaxLength;
        }

        return slug.ToString().Trim('-');
    }
}
