using Varumarke.Core.Search;

namespace Varumarke.Search.Queries;

/// <summary>
/// Reads what somebody typed. There is no language to get wrong: quotation marks make phrases (a missing one stands at the end), a
/// minus before a word keeps it out, and everything else is words.
/// </summary>
internal static class QueryWords
{
    private static readonly char[] Quotes = ['"', '”', '“', '„', '»', '«'];

    public static IReadOnlyList<QueryWord> Read(string text)
    {
        var words = new List<QueryWord>();
        int at = 0;
        while (at < text.Length && words.Count < SearchLimits.Words)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            bool unwanted = text[at] == '-' && at + 1 < text.Length && !char.IsWhiteSpace(text[at + 1]);
            at += unwanted ? 1 : 0;
            bool isPhrase = Quotes.Contains(text[at]);
            int start = isPhrase ? at + 1 : at;
            int end = isPhrase ? End(text, start, Quotes.Contains) : End(text, start, char.IsWhiteSpace);
            string word = text[start..end].Trim();
            if (word.Length > 0)
            {
                words.Add(new QueryWord(word, isPhrase, unwanted, IsOpen: !isPhrase && !unwanted && end == text.Length));
            }

            at = isPhrase ? end + 1 : end;
        }

        return words;
    }

    private static int End(string text, int start, Func<char, bool> ends)
    {
        int at = start;
        while (at < text.Length && !ends(text[at]))
        {
            at++;
        }

        return at;
    }
}
