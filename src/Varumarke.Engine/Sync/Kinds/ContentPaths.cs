using System.Globalization;
using System.Text;
using Umbraco.Cms.Core.Models.Entities;
using Varumarke.Engine.Sync.Format;

namespace Varumarke.Engine.Sync.Kinds;

/// <summary>The path that uSync writes for people to read: names from the root, each without spaces and signs.</summary>
internal static class ContentPaths
{
    private const int MaxDepth = 100;

    public static string Of(int id, Dictionary<int, IEntitySlim> byId)
    {
        var names = new Stack<string>();
        for (IEntitySlim? at = byId.GetValueOrDefault(id); at is not null && names.Count < MaxDepth; at = byId.GetValueOrDefault(at.ParentId))
        {
            names.Push(Joined(at.Name ?? string.Empty));
        }

        return "/" + string.Join('/', names);
    }

    private static string Joined(string name)
    {
        var joined = new StringBuilder(name.Length);
        bool start = true;
        foreach (char character in name.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(character))
            {
                joined.Append(start ? char.ToUpperInvariant(character) : character);
                start = false;
            }
            else if (UndividedLetters.TryGetAscii(character, out string? letters))
            {
                joined.Append(start || char.IsUpper(character) ? char.ToUpperInvariant(letters[0]) + letters[1..] : letters);
                start = false;
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                start = true;
            }
        }

        return joined.ToString();
    }
}
