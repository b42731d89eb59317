namespace Varumarke.Core.Usage;

/// <summary>The words of a search as they are counted: in one spelling, short, and without what could be an address or a number of somebody.</summary>
public static class SearchedWords
{
    private const int Longest = 60;
    private const int MostDigits = 4;

    /// <summary>The words; null where they are not counted.</summary>
    public static string? Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        string plain = string.Join(' ', words.ToLowerInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return plain.Length is 0 or > Longest || plain.Contains('@', StringComparison.Ordinal) || plain.Any(char.IsControl) || plain.Count(char.IsDigit) > MostDigits
            ? null
            : plain;
    }
}
