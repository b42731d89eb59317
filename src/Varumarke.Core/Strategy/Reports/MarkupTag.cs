namespace Varumarke.Core.Strategy.Reports;

/// <summary>A tag in markup. Read in one go whatever the markup is: after a tag that nothing closes, all is text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Behind its end.</param>
/// <param name="Name">Its name, as it is written.</param>
/// <param name="Closes">It closes what another opened.</param>
internal readonly record struct MarkupTag(int Start, int End, string Name, bool Closes)
{
    /// <summary>The tags, from the first to the last.</summary>
    public static IEnumerable<MarkupTag> Of(string markup)
    {
        for (int start = markup.IndexOf('<', StringComparison.Ordinal); start >= 0; start = Next(markup, start + 1))
        {
            bool closes = start + 1 < markup.Length && markup[start + 1] == '/';
            int nameStart = start + (closes ? 2 : 1);
            int nameEnd = nameStart;
            while (nameEnd < markup.Length && (char.IsAsciiLetterOrDigit(markup[nameEnd]) || markup[nameEnd] == '-'))
            {
                nameEnd++;
            }

            if (nameEnd == nameStart || !char.IsAsciiLetter(markup[nameStart]))
            {
                continue;
            }

            if (EndOf(markup, nameEnd) is not { } end)
            {
                yield break;
            }

            yield return new MarkupTag(start, end, markup[nameStart..nameEnd], closes);
            start = end - 1;
        }
    }

    private static int Next(string markup, int from) => from >= markup.Length ? -1 : markup.IndexOf('<', from);

    // A greater-than sign in quotes ends nothing.
    private static int? EndOf(string markup, int from)
    {
        for (int at = from; at < markup.Length; at++)
        {
            if (markup[at] == '>')
            {
                return at + 1;
            }

            if (markup[at] is '"' or '\'')
            {
                at = markup.IndexOf(markup[at], at + 1);
                if (at < 0)
                {
                    return null;
                }
            }
        }

        return null;
    }
}
