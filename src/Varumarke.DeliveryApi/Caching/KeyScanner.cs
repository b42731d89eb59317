using System.Buffers;

namespace Varumarke.DeliveryApi.Caching;

/// <summary>
/// Finds the keys in a stored property value, whatever its format: UDIs, JSON and local links all hold plain GUIDs, with
/// hyphens or without. A key too many costs a few bytes; one too few would serve an old answer.
/// </summary>
internal static class KeyScanner
{
    private const int Plain = 32;
    private const int Hyphenated = 36;
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");
    private static readonly SearchValues<char> HexOrHyphen = SearchValues.Create("0123456789abcdefABCDEF-");

    public static void Collect(string text, HashSet<Guid> keys)
    {
        ReadOnlySpan<char> rest = text;
        while (rest.Length >= Plain)
        {
            int start = rest.IndexOfAny(Hex);
            if (start < 0)
            {
                return;
            }

            rest = rest[start..];
            int end = rest.IndexOfAnyExcept(HexOrHyphen);
            ReadOnlySpan<char> run = end < 0 ? rest : rest[..end];
            CollectRun(run, keys);
            rest = rest[run.Length..];
        }
    }

    private static void CollectRun(ReadOnlySpan<char> run, HashSet<Guid> keys)
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
