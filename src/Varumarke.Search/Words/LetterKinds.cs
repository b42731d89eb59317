namespace Varumarke.Search.Words;

/// <summary>
/// What a sign does to the words beside it, for the signs of which nearly all our texts are made, by the rules by which Lucene's
/// standard tokenizer cuts: those of Unicode's annex 29.
/// </summary>
internal static class LetterKinds
{
    private static readonly LetterKind[] Kinds = [.. Enumerable.Range(0, 256).Select(sign => Find((char)sign))];

    public static LetterKind Of(char sign) => sign < Kinds.Length ? Kinds[sign] : LetterKind.Other;

    /// <summary>A letter of <see cref="LetterKind.Letter"/> as a small one.</summary>
    public static char Small(char letter) => letter is (>= 'A' and <= 'Z') or (>= 'À' and <= 'Þ') ? (char)(letter | 0x20) : letter;

    private static LetterKind Find(char sign) => sign switch
    {
        ' ' or '\t' or '\n' or '\r' => LetterKind.Blank,
        (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') => LetterKind.Letter,
        >= 'À' and not ('×' or '÷') => LetterKind.Letter,
        '.' or ',' or ':' or ';' or '\'' => LetterKind.Between,
        _ when "!\"#$%&()*+-/<=>?@[\\]^`{|}~«»".Contains(sign, StringComparison.Ordinal) => LetterKind.Apart,
        _ => LetterKind.Other,
    };
}

/// <summary>What a sign does to the words beside it.</summary>
internal enum LetterKind
{
    /// <summary>More is to be known than the sign.</summary>
    Other,

    /// <summary>No word goes on behind it, whatever comes.</summary>
    Blank,

    /// <summary>It belongs to no word.</summary>
    Apart,

    /// <summary>It holds together what stands on both its sides, in some cases.</summary>
    Between,

    /// <summary>It belongs to a word with the letters and digits beside it.</summary>
    Letter,
}
