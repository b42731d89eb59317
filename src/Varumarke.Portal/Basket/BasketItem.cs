using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;

namespace Varumarke.Portal.Basket;

/// <summary>One thing in a basket: an asset in a size. Written short, since a hundred of them stand in an address or a cookie.</summary>
/// <param name="Key">The asset.</param>
/// <param name="Size">A preset's name, or the original; empty for the first that there is.</param>
internal sealed record BasketItem(Guid Key, string Size)
{
    private const char Between = '.';
    private const int KeyLength = 22;
    private const int LongestSize = 40;

    /// <summary>As it is written.</summary>
    public override string ToString()
    {
        string key = Base64Url.EncodeToString(Key.ToByteArray(bigEndian: true));
        return Size.Length == 0 ? key : key + Between + Size;
    }

    /// <summary>Reads what <see cref="ToString"/> wrote, or a plain key.</summary>
    public static bool TryRead(string? written, [NotNullWhen(true)] out BasketItem? item)
    {
        item = null;
        if (written is null || written.Length > KeyLength + LongestSize)
        {
            return false;
        }

        int at = written.IndexOf(Between, StringComparison.Ordinal);
        string key = at < 0 ? written : written[..at];
        string size = at < 0 ? string.Empty : written[(at + 1)..];
        if (!size.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '-' or '_') || !TryKey(key, out Guid read))
        {
            return false;
        }

        item = new BasketItem(read, size);
        return true;
    }

    private static bool TryKey(string written, out Guid key)
    {
        if (Guid.TryParseExact(written, "N", out key) || Guid.TryParseExact(written, "D", out key))
        {
            return true;
        }

        Span<byte> bytes = stackalloc byte[16];
        if (written.Length != KeyLength || !Base64Url.TryDecodeFromChars(written, bytes, out int length) || length != bytes.Length)
        {
            return false;
        }

        key = new Guid(bytes, bigEndian: true);
        return true;
    }
}
