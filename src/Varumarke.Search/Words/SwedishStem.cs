using Lucene.Net.Analysis.Sv;

namespace Varumarke.Search.Words;

/// <summary>A Swedish word without its ending, as the Swedish fields keep it.</summary>
internal static class SwedishStem
{
    private static readonly SwedishLightStemmer Stemmer = new();

    public static string Of(string word)
    {
        char[] letters = word.ToCharArray();
        return new string(letters, 0, Stemmer.Stem(letters, letters.Length));
    }
}
