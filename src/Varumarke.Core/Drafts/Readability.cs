namespace Varumarke.Core.Drafts;

/// <summary>
/// How hard a text is to read. LIX (Björnsson 1968) is words a sentence plus the share of words of more than six letters: below 30
/// children's books, 40 to 50 newspapers, above 60 officialese.
/// </summary>
/// <param name="Words">How many words there are.</param>
/// <param name="Sentences">How many sentences.</param>
/// <param name="Lix">The figure.</param>
/// <param name="Longest">How many words the longest sentence has.</param>
/// <param name="LongestBegins">How that one begins.</param>
public sealed record Readability(int Words, int Sentences, int Lix, int Longest, string LongestBegins)
{
    private const int LongWord = 6;
    private const int Shown = 60;

    /// <summary>Words in a sentence, on the average.</summary>
    public double SentenceLength => (double)Words / Sentences;

    /// <summary>Reads a text; null for one without words.</summary>
    public static Readability? Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int words = 0, longWords = 0, sentences = 0, longest = 0;
        string begins = string.Empty;
        foreach (string sentence in text.Split(['.', '!', '?', '\n', ':', '…'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] said = [.. sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(word => word.Trim('"', '”', '“', ',', ';', '(', ')', '–', '-', '\'')).Where(word => word.Any(char.IsLetterOrDigit))];
            if (said.Length == 0)
            {
                continue;
            }

            sentences++;
            words += said.Length;
            longWords += said.Count(word => word.Length > LongWord);
            if (said.Length > longest)
            {
                (longest, begins) = (said.Length, sentence.Length > Shown ? sentence[..Shown] + " …" : sentence);
            }
        }

        return words == 0 ? null : new Readability(words, sentences, (int)Math.Round(((double)words / sentences) + (100d * longWords / words)), longest, begins);
    }
}
