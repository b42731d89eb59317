namespace Varumarke.Core.Links;

/// <summary>
/// What an editor wrote behind a link's target: a query, an anchor, or both. Umbraco keeps it in one text, which it calls the
/// query string.
/// </summary>
public static class LinkTail
{
    /// <summary>
    /// The tail as an address takes it; null when there is none. Older editors stored it without its mark: what holds an equals
    /// sign is a query, anything else an anchor.
    /// </summary>
    public static string? Of(string? written)
    {
        string text = written?.Trim() ?? string.Empty;
        return text switch
        {
            "" or "?" or "#" => null,
            ['?' or '#' or '/', ..] => text,
            ['&', ..] => "?" + text[1..],
            _ => (text.Contains('=', StringComparison.Ordinal) ? "?" : "#") + text,
        };
    }

    /// <summary>An address with a tail: the query joins one that is there, the anchor takes the place of one that is there.</summary>
    public static string Append(string address, string? written)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (Of(written) is not { } tail)
        {
            return address;
        }

        (string path, string ownAnchor) = SplitAnchor(address);
        (string query, string anchor) = SplitAnchor(tail);
        bool joins = query.StartsWith('?') && path.Contains('?', StringComparison.Ordinal);
        return path + (joins ? "&" + query[1..] : query) + (anchor.Length > 0 ? anchor : ownAnchor);
    }

    /// <summary>What stands before the anchor, and the anchor with its mark.</summary>
    internal static (string Address, string Anchor) SplitAnchor(string address)
    {
        int mark = address.IndexOf('#', StringComparison.Ordinal);
        return mark < 0 ? (address, string.Empty) : (address[..mark], address[mark..]);
    }
}
