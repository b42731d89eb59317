using System.Text;
using System.Text.RegularExpressions;

namespace Varumarke.Intake.Describing.Sources;

/// <summary>Texts from files, made fit to stand in a property.</summary>
internal static partial class DescriptionText
{
    private const int LongestLine = 250;
    private const int LongestText = 2_000;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A text on one line; null when nothing is left.</summary>
    public static string? Line(string? text) => Clean(text, LongestLine, lines: false);

    /// <summary>A text of several lines.</summary>
    public static string? Text(string? text) => Clean(text, LongestText, lines: true);

    /// <summary>
    /// Bytes of which nobody said how they are encoded: UTF-8 if they can be, since that hardly happens by chance, else Latin-1,
    /// which was what programs wrote before.
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return StrictUtf8.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    /// <summary>Whose right a copyright notice claims: <c>© 2024 Hagfors kommun. All rights reserved.</c> names Hagfors kommun.</summary>
    public static string? Holder(string? notice) => Line(notice) is { } line && Line(Claim().Replace(line, string.Empty).Trim(' ', ',', '.', '-', '–')) is { } holder
        ? Line(Reserved().Replace(holder, string.Empty).Trim(' ', ',', '.', '-', '–'))
        : null;

    private static string? Clean(string? text, int limit, bool lines)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var clean = new StringBuilder();
        foreach (Rune rune in text.ReplaceLineEndings("\n").Trim().EnumerateRunes())
        {
            Rune kept = rune.Value == '\t' || (rune.Value == '\n' && !lines) ? new Rune(' ') : rune;
            if (clean.Length + kept.Utf16SequenceLength > limit)
            {
                break;
            }

            if ((!Rune.IsControl(kept) || kept.Value == '\n') && kept != Rune.ReplacementChar)
            {
                clean.Append(kept.ToString());
            }
        }

        string result = clean.ToString().Trim();
        return result.Length == 0 ? null : result;
    }

    [GeneratedRegex(@"^(?:(?:©|\(c\)|copyright|foto:|photo:)[\s:]*)+|(?<!\d)(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)\d\d)?(?!\d)", RegexOptions.IgnoreCase)]
    private static partial Regex Claim();

    [GeneratedRegex(@"[,.;]?\s*(?:all rights reserved|alla rättigheter förbehållna)\.?$", RegexOptions.IgnoreCase)]
    private static partial Regex Reserved();
}
