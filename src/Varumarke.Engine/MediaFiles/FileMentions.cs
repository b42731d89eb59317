using System.Buffers;
using System.Text.RegularExpressions;

namespace Varumarke.Engine.MediaFiles;

/// <summary>
/// Strikes out the files that some text names, whichever editor wrote it and however it is encoded. A path is taken for its words,
/// runs of letters, digits, hyphens and underscores of ASCII: JSON within JSON, markup and addresses leave those as they are.
/// A file counts as named when each of its words stands somewhere, which errs on the safe side.
/// </summary>
internal sealed partial class FileMentions
{
    private const int LongestEscape = 10;

    private static readonly SearchValues<char> InWords = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
    private readonly HashSet<string> _missing = new(StringComparer.OrdinalIgnoreCase);

    public FileMentions(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            Words(path, word => _missing.Add(word.ToString()));
        }
    }

    /// <summary>Looks for names in a text.</summary>
    public void Read(string text)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> missing = _missing.GetAlternateLookup<ReadOnlySpan<char>>();
        Words(text, word => missing.Remove(word));
    }

    /// <summary>Whether none of the texts can have named the file.</summary>
    public bool IsUnnamed(string path)
    {
        // Where these stand in a name itself, the same name in an address would be read as other words.
        if (path.AsSpan().ContainsAny('%', '\\'))
        {
            return false;
        }

        bool isUnnamed = false;
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> missing = _missing.GetAlternateLookup<ReadOnlySpan<char>>();
        Words(path, word => isUnnamed |= missing.Contains(word));
        return isUnnamed;
    }

    private static void Words(ReadOnlySpan<char> text, Action<ReadOnlySpan<char>> found)
    {
        while (!text.IsEmpty)
        {
            int start = Escape(text);
            if (start > 0)
            {
                text = text[start..];
                continue;
            }

            int length = text.IndexOfAnyExcept(InWords);
            length = length < 0 ? text.Length : length;
            if (length > 0)
            {
                found(text[..length]);
            }

            text = text[(length == 0 ? 1 : length)..];
        }
    }

    // %2F and \u002F are one character each, which ends a word; their letters and digits are no part of the next. Each may be
    // written in the other's way once more: %252F, %5Cu002F.
    private static int Escape(ReadOnlySpan<char> text)
    {
        Match escape = text[0] is '%' or '\\' ? Escaped().Match(text[..Math.Min(text.Length, LongestEscape)].ToString()) : Match.Empty;
        return escape.Length;
    }

    [GeneratedRegex(@"^(?:(?:\\|%(?:25)?5c)u[0-9a-f]{4}|%(?:25)?[0-9a-f]{2})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
