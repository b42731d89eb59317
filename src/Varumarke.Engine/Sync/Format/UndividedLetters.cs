using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Varumarke.Engine.Sync.Format;

/// <summary>Latin letters that Unicode does not divide into one of ASCII and a mark, such as the Polish ł, and what they are written as without it.</summary>
internal static class UndividedLetters
{
    private static readonly FrozenDictionary<char, string> Letters = new Dictionary<char, string>
    {
        ['ł'] = "l", ['ø'] = "o", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ı'] = "i",
        ['ŋ'] = "n", ['ħ'] = "h", ['ŧ'] = "t", ['ĸ'] = "k", ['ə'] = "e", ['ƒ'] = "f", ['ĳ'] = "ij", ['ɨ'] = "i", ['ʉ'] = "u", ['ƀ'] = "b",
    }.ToFrozenDictionary();

    /// <summary>In lower case, whatever the letter's own case.</summary>
    public static bool TryGetAscii(char letter, [NotNullWhen(true)] out string? letters)
    {
        return Letters.TryGetValue(letter == '\u1E9E' ? 'ß' : char.ToLowerInvariant(letter), out letters);
    }
}
