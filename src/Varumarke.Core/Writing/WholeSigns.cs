using System.Text;

namespace Varumarke.Core.Writing;

/// <summary>Texts of people, short enough for a column.</summary>
public static class WholeSigns
{
    /// <summary>The beginning of a text, in whole signs of writing and without control characters: half a sign, or NUL, is nothing that a database keeps.</summary>
    /// <param name="text">The text; null for none.</param>
    /// <param name="most">How many UTF-16 units there may be.</param>
    /// <returns>What there is of it; empty for none.</returns>
    public static string Of(string? text, int most)
    {
        var kept = new StringBuilder();
        foreach (Rune sign in (text ?? string.Empty).Trim().EnumerateRunes().Where(sign => !Rune.IsControl(sign)))
        {
            if (kept.Length + sign.Utf16SequenceLength > most)
            {
                break;
            }

            kept.Append(sign.ToString());
        }

        return kept.ToString();
    }
}
