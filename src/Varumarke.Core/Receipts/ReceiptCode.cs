using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Varumarke.Core.Receipts;

/// <summary>
/// Codes of 100 random bits as 20 letters and digits that are not mistaken for one another (Crockford's base 32): nobody guesses one,
/// and whoever reads one aloud from a printed page is understood.
/// </summary>
public static class ReceiptCode
{
    /// <summary>How many letters and digits a code has.</summary>
    public const int Length = 20;

    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    /// <summary>A new code.</summary>
    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>A code as it was made, from how somebody wrote it: in capitals, with hyphens or blanks, with an O for a zero.</summary>
    /// <returns>False for what cannot be one.</returns>
    public static bool TryRead(string? written, [NotNullWhen(true)] out string? code)
    {
        code = null;
        if (written is null || written.Length > Length * 2)
        {
            return false;
        }

        string plain = string.Concat(written.ToLowerInvariant().Where(sign => sign is not ('-' or ' ')).Select(Meant));
        if (plain.Length != Length || !plain.All(Alphabet.Contains))
        {
            return false;
        }

        code = plain;
        return true;
    }

    /// <summary>A code in groups of five, for people.</summary>
    public static string Grouped(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return string.Join('-', code.Chunk(5).Select(group => new string(group)));
    }

    private static char Meant(char sign) => sign switch
    {
        'o' => '0',
        'i' or 'l' => '1',
        _ => sign,
    };
}
