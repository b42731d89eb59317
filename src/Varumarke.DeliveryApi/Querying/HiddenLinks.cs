using System.Text;

namespace Varumarke.DeliveryApi.Querying;

/// <summary>
/// Cuts links to certain items out of a text: the whole opening tag that holds the key, since editors' tools write the item's
/// name into the tag too, or the key alone where it stands in none.
/// </summary>
internal static class HiddenLinks
{
    // A character that nobody asks for, so that what stood apart does not grow together.
    private const char Cut = '\uFFFD';

    public static string CutOut(string text, IEnumerable<Guid> keys)
    {
        StringBuilder? cut = null;
        foreach (string key in keys.SelectMany(key => (string[])[key.ToString("D"), key.ToString("N")]))
        {
            string current = cut?.ToString() ?? text;
            for (int at = current.IndexOf(key, StringComparison.OrdinalIgnoreCase); at >= 0; at = current.IndexOf(key, at + key.Length, StringComparison.OrdinalIgnoreCase))
            {
                cut ??= new StringBuilder(text);
                (int start, int end) = TagAround(current, at, at + key.Length);
                for (int i = start; i < end; i++)
                {
                    cut[i] = Cut;
                }
            }
        }

        return cut?.ToString() ?? text;
    }

    private static (int Start, int End) TagAround(string text, int start, int end)
    {
        int bracket = text.AsSpan(0, start).LastIndexOfAny('<', '>');
        int close = text.IndexOf('>', end);
        return bracket >= 0 && text[bracket] == '<' && close >= 0 ? (bracket, close + 1) : (start, end);
    }
}
