using Lucene.Net.Analysis.Sv;

namespace Varumarke.Search.Stems;

/// <summary>
/// A Swedish word without its ending, as the Swedish fields keep it: by Lucene's light stemmer, which knows the plurals in
/// <c>-erna</c> and <c>-orna</c> (<c>rötterna</c>, <c>skolorna</c>) but not those in <c>-arna</c> (<c>björkarna</c>).
/// </summary>
internal static class SwedishStem
{
    private const string Plural = "arna";
    private const int Shortest = 3;
    private static readonly SwedishLightStemmer Stemmer = new();

    public static string Of(string word)
    {
        char[] letters = word.ToCharArray();
        return new string(letters, 0, Of(letters, letters.Length));
    }

    /// <summary>How many of the letters are left.</summary>
    public static int Of(char[] letters, int length)
    {
        int end = length > Plural.Length + Shortest && letters[length - 1] == 's' ? length - 1 : length;
        return end >= Plural.Length + Shortest && letters.AsSpan(0, end).EndsWith(Plural)
            ? end - Plural.Length
            : Stemmer.Stem(letters, length);
    }
}
