using System.Globalization;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Varumarke.Renditions.Sources;

/// <summary>What a file is called when somebody keeps it: the name that the editors gave it, with its å, ä and ö.</summary>
internal static class FileNames
{
    private const int MaxLength = 100;
    private const string NotInFileNames = "\\/:*?\"<>|";

    /// <summary>The header (RFC 6266): the name as it is (RFC 8187), and one in ASCII for those who cannot read that.</summary>
    public static string Disposition(string name, string? detail, string extension, bool download)
    {
        string full = Of(name, detail, extension);
        var header = new ContentDispositionHeaderValue(download ? "attachment" : "inline") { FileName = $"\"{Ascii(full)}\"", FileNameStar = full };
        return header.ToString();
    }

    /// <summary>The name alone.</summary>
    public static string Of(string name, string? detail, string extension) => $"{Clean(name, extension)}{(detail is null ? null : "-" + detail)}.{extension}";

    private static string Clean(string name, string extension)
    {
        string bare = name.EndsWith("." + extension, StringComparison.OrdinalIgnoreCase) ? name[..^(extension.Length + 1)] : name;
        var clean = new StringBuilder();
        foreach (Rune rune in bare.EnumerateRunes())
        {
            bool isOdd = Rune.IsControl(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || (rune.IsAscii && NotInFileNames.Contains((char)rune.Value, StringComparison.Ordinal));
            clean.Append(isOdd ? " " : rune.ToString());
            if (clean.Length >= MaxLength)
            {
                break;
            }
        }

        string trimmed = clean.ToString().Trim(' ', '.');
        return trimmed.Length == 0 ? "fil" : trimmed;
    }

    // "Klarälven" becomes "Klaralven": letters without their marks, and what is then still foreign goes.
    private static string Ascii(string name)
    {
        var ascii = new StringBuilder();
        foreach (char each in name.Normalize(NormalizationForm.FormD))
        {
            if (each is >= ' ' and < (char)127 and not '%')
            {
                ascii.Append(each);
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(each) != UnicodeCategory.NonSpacingMark)
            {
                ascii.Append('_');
            }
        }

        return ascii.ToString();
    }
}
