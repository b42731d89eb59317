namespace Varumarke.Core.Published;

/// <summary>
/// Finds the keys in a stored property value, whatever its format: UDIs, JSON and local links all hold plain GUIDs, with
/// hyphens or without. A key too many costs a few bytes; one too few would serve an old answer.
/// </summary>
public static class KeyScanner
{
    private const int Plain = 32;
    private const int Hyphenated = 36;

    /// <summary>Adds the keys that stand in a text.</summary>
    public static void Collect(string text, ISet<Guid> keys)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(keys);
        // A key covers every 32nd place of whatever it stands in, so that most text is passed over in strides.
        int from = 0;
        int at = Plain - 1;
        while (at < text.Length)
        {
            if (!MayBeKey(text[at]))
            {
                from = at + 1;
                at += Plain;
                continue;
            }

            int start = at;
            while (start > from && MayBeKey(text[start - 1]))
            {
                start--;
            }

            int end = at + 1;
            while (end < text.Length && MayBeKey(text[end]))
            {
                end++;
            }

            CollectRun(text.AsSpan(start, end - start), keys);
            from = end + 1;
            at = end + Plain;
        }
    }

    private static bool MayBeKey(char character) => char.IsAsciiHexDigit(character) || character == '-';

    private static void CollectRun(ReadOnlySpan<char> run, ISet<Guid> keys)
    {
        // "media-" and the like may stand directly before a key, so every place in a longer run is tried.
        for (int i = 0; i + Plain <= run.Length; i++)
        {
            if (i + Hyphenated <= run.Length && Guid.TryParseExact(run.Slice(i, Hyphenated), "D", out Guid key))
            {
                keys.Add(key);
                i += Hyphenated - 1;
            }
            else if (Guid.TryParseExact(run.Slice(i, Plain), "N", out key))
            {
                keys.Add(key);
                i += Plain - 1;
            }
        }
    }
}
