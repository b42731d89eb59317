using System.Drawing;
using System.Globalization;
using Varumarke.Renditions.Processing;

namespace Varumarke.Renditions.Requests;

/// <summary>Reads a colour: <c>f80</c>, <c>f80c</c>, <c>ff8800</c>, <c>ff8800cc</c>, <c>255,136,0</c>, <c>255,136,0,204</c>, or a name as in CSS.</summary>
internal static class ColourReader
{
    public static bool TryRead(string text, out Rgba colour) => TryHex(text.TrimStart('#'), out colour) || TryNumbers(text, out colour) || TryName(text, out colour);

    private static bool TryHex(string digits, out Rgba colour)
    {
        colour = default;
        if (digits.Length is 3 or 4)
        {
            digits = string.Concat(digits.Select(digit => new string(digit, 2)));
        }

        if (digits.Length == 6)
        {
            digits += "ff";
        }

        if (digits.Length != 8 || !uint.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint value))
        {
            return false;
        }

        colour = new Rgba((byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value);
        return true;
    }

    private static bool TryNumbers(string text, out Rgba colour)
    {
        colour = default;
        string[] parts = text.Split(',');
        if (parts.Length is not (3 or 4))
        {
            return false;
        }

        Span<byte> channels = [0, 0, 0, 255];
        for (int at = 0; at < parts.Length; at++)
        {
            if (!byte.TryParse(parts[at], NumberStyles.None, CultureInfo.InvariantCulture, out channels[at]))
            {
                return false;
            }
        }

        colour = new Rgba(channels[0], channels[1], channels[2], channels[3]);
        return true;
    }

    private static bool TryName(string text, out Rgba colour)
    {
        Color named = Enum.TryParse(text, ignoreCase: true, out KnownColor known) && char.IsAsciiLetter(text[0]) ? Color.FromKnownColor(known) : default;
        bool found = named is { IsKnownColor: true, IsSystemColor: false };
        colour = found ? new Rgba(named.R, named.G, named.B, named.A) : default;
        return found;
    }
}
