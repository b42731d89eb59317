using System.Text;
using System.Text.RegularExpressions;

namespace Varumarke.Intake.Svg;

/// <summary>
/// Style sheets and style attributes, piece by piece: a rule or a declaration that is understood to the last character and
/// asks for nothing but drawing stays as it is written, all others go. The sanitiser's own CSS parser is not used, since it
/// knows HTML's properties and silently drops values that only SVG allows (<c>stroke-dasharray:1,2</c>).
/// </summary>
internal sealed partial class SvgStyle
{
    private readonly SortedSet<string> _removed;
    private readonly StringBuilder _clean = new();
    private bool _isSame = true;

    private SvgStyle(SortedSet<string> removed) => _removed = removed;

    /// <summary>The style sheet without what it may not hold; the same text when there is nothing to take out.</summary>
    public static string Sheet(string css, SortedSet<string> removed)
    {
        var style = new SvgStyle(removed);
        style.Rules(style.WithoutComments(css), depth: 0);
        return style._isSame ? css : style._clean.ToString();
    }

    /// <summary>The declarations of a style attribute, likewise.</summary>
    public static string Declarations(string css, SortedSet<string> removed)
    {
        var style = new SvgStyle(removed);
        style.Block(style.WithoutComments(css));
        return style._isSame ? css : style._clean.ToString();
    }

    private string WithoutComments(string css)
    {
        string without = Comment().Replace(css, " ");
        _isSame &= without.Length == css.Length;
        return without;
    }

    private void Rules(ReadOnlySpan<char> css, int depth)
    {
        while (!css.IsWhiteSpace())
        {
            int open = css.IndexOfAny('{', ';');
            if (open < 0 || css[open] == ';')
            {
                // A statement such as @import, or the rest of something broken.
                Remove(css[..(open < 0 ? css.Length : open)]);
                css = open < 0 ? [] : css[(open + 1)..];
                continue;
            }

            int close = End(css, open);
            Rule(css[..open].Trim(), css[(open + 1)..close], depth);
            css = close < css.Length ? css[(close + 1)..] : [];
        }
    }

    private void Rule(ReadOnlySpan<char> prelude, ReadOnlySpan<char> body, int depth)
    {
        bool isMedia = depth == 0 && Media().IsMatch(prelude);
        if (!isMedia && !(Selector().IsMatch(prelude) && IsBalanced(prelude)))
        {
            Remove(prelude);
            return;
        }

        _clean.Append(prelude).Append('{');
        if (isMedia)
        {
            Rules(body, depth + 1);
        }
        else
        {
            Block(body);
        }

        _clean.Append('}');
    }

    private void Block(ReadOnlySpan<char> declarations)
    {
        foreach (Range range in declarations.Split(';'))
        {
            ReadOnlySpan<char> declaration = declarations[range].Trim();
            int colon = declaration.IndexOf(':');
            string name = colon < 0 ? string.Empty : declaration[..colon].Trim().ToString().ToLowerInvariant();
            if (SvgNames.CssProperties.Contains(name) && IsBalanced(declaration) && SvgAddresses.IsHarmless(declaration[(colon + 1)..].ToString()))
            {
                _clean.Append(declaration).Append(';');
            }
            else if (declaration.Length > 0)
            {
                Remove(colon < 0 ? declaration : name);
            }
        }
    }

    // The brace that closes the block; the end of the text when it is never closed, which then is no longer the same.
    private int End(ReadOnlySpan<char> css, int open)
    {
        int depth = 0;
        for (int at = open; at < css.Length; at++)
        {
            depth += css[at] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0)
            {
                return at;
            }
        }

        _isSame = false;
        return css.Length;
    }

    // Quotation marks and brackets that are closed in another piece would make one piece of the two.
    private static bool IsBalanced(ReadOnlySpan<char> text) =>
        text.Count('"') % 2 == 0
        && text.Count('\'') % 2 == 0
        && text.Count('(') == text.Count(')')
        && text.Count('[') == text.Count(']')
        && text.IndexOfAny('{', '}') < 0;

    private void Remove(ReadOnlySpan<char> what)
    {
        _isSame = false;
        ReadOnlySpan<char> word = what.Trim();
        if (word.Length > 0)
        {
            _removed.Add($"style: {(word.Length > 30 ? word[..30] : word)}");
        }
    }

    [GeneratedRegex(@"/\*.*?\*/", RegexOptions.Singleline | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();

    [GeneratedRegex(@"^@media\s[\w\s,:()-]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Media();

    [GeneratedRegex(@"^[\w\s.#*>+~,:()\[\]=""'|^$-]+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Selector();
}
