using System.Text;

namespace Varumarke.Renditions.Metadata.Writing;

/// <summary>Editors' texts as they may stand in metadata: what no format can hold is dropped, and never in the middle of a character.</summary>
internal static class MetadataText
{
    /// <summary>The text without control characters, halves of characters and outer white space, on one line unless it may have several; null when nothing is left.</summary>
    /// <param name="text">As the editor wrote it.</param>
    /// <param name="limit">The most UTF-16 units that are kept.</param>
    /// <param name="lines">Whether line breaks are kept.</param>
    public static string? Clean(string? text, int limit, bool lines = false)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var clean = new StringBuilder(Math.Min(text.Length, limit));
        foreach (Rune rune in Runes(text.Trim()))
        {
            Rune kept = rune.Value is '\t' || (rune.Value is '\n' && !lines) ? new Rune(' ') : rune;
            if (clean.Length + kept.Utf16SequenceLength > limit)
            {
                break;
            }

            clean.Append(kept.ToString());
        }

        string result = clean.ToString().Trim();
        return result.Length == 0 ? null : result;
    }

    /// <summary>The beginning of a text that takes no more than <paramref name="limit"/> bytes in UTF-8.</summary>
    public static byte[] Utf8(string text, int limit)
    {
        int length = 0;
        int bytes = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (bytes + rune.Utf8SequenceLength > limit)
            {
                break;
            }

            bytes += rune.Utf8SequenceLength;
            length += rune.Utf16SequenceLength;
        }

        return Encoding.UTF8.GetBytes(text[..length]);
    }

    // What XML 1.0 has no way to write (section 2.2, Char), and the controls that nobody means to write.
    private static IEnumerable<Rune> Runes(string text)
    {
        for (int at = 0; at < text.Length;)
        {
            if (!Rune.TryGetRuneAt(text, at, out Rune rune))
            {
                at++;
                continue;
            }

            at += rune.Utf16SequenceLength;
            if ((!Rune.IsControl(rune) || rune.Value is '\n' or '\t') && rune.Value is not (0xFFFE or 0xFFFF))
            {
                yield return rune;
            }
        }
    }
}
