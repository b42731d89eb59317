namespace Varumarke.ManagementApi.Logs;

/// <summary>Splits an expression of the log viewer into words, signs, numbers and quoted texts.</summary>
internal static class LogTokens
{
    /// <summary>The parts; null where there is a sign that the language does not have, or a text without an end.</summary>
    public static List<string>? Split(string expression)
    {
        var tokens = new List<string>();
        for (int at = 0; at < expression.Length;)
        {
            if (char.IsWhiteSpace(expression[at]))
            {
                at++;
                continue;
            }

            int length = LengthAt(expression, at);
            if (length == 0)
            {
                return null;
            }

            tokens.Add(expression.Substring(at, length));
            at += length;
        }

        return tokens.Count == 0 ? null : tokens;
    }

    private static int LengthAt(string text, int at) => text[at] switch
    {
        '\'' => Quoted(text, at),
        '(' or ')' or ',' or '=' => 1,
        '<' => at + 1 < text.Length && text[at + 1] is '=' or '>' ? 2 : 1,
        '>' => at + 1 < text.Length && text[at + 1] is '=' ? 2 : 1,
        '!' when at + 1 < text.Length && text[at + 1] == '=' => 2,
        char sign when IsWord(sign) || sign == '@' => 1 + text.Skip(at + 1).TakeWhile(IsWord).Count(),
        _ => 0,
    };

    // Two quotes in a text are one.
    private static int Quoted(string text, int at)
    {
        for (int end = at + 1; end < text.Length; end++)
        {
            if (text[end] != '\'')
            {
                continue;
            }

            if (end + 1 < text.Length && text[end + 1] == '\'')
            {
                end++;
                continue;
            }

            return end - at + 1;
        }

        return 0;
    }

    private static bool IsWord(char sign) => char.IsLetterOrDigit(sign) || sign is '_' or '.' or '-';
}
