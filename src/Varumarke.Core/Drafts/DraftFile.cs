using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Varumarke.Core.Drafts;

/// <summary>What can be seen in a draft's bytes without drawing it. Nothing here follows what a file asks for, and every pattern takes time by length alone.</summary>
public static partial class DraftFile
{
    private const int MostColours = 200;
    private const int MostTexts = 200;
    private static readonly byte[] TermsMark = "renditions/"u8.ToArray();

    /// <summary>The keys of the pictures whose terms the file names: what we send names its own, and keeps it inside of a layout.</summary>
    public static IReadOnlyList<Guid> KeysIn(ReadOnlySpan<byte> file)
    {
        const int KeyLength = 36;
        var keys = new List<Guid>();
        for (int at = file.IndexOf(TermsMark); at >= 0 && keys.Count < MostTexts;)
        {
            ReadOnlySpan<byte> rest = file[(at + TermsMark.Length)..];
            if (rest.Length >= KeyLength && Guid.TryParseExact(Encoding.ASCII.GetString(rest[..KeyLength]), "D", out Guid key) && !keys.Contains(key))
            {
                keys.Add(key);
            }

            int next = rest.IndexOf(TermsMark);
            at = next < 0 ? -1 : at + TermsMark.Length + next;
        }

        return keys;
    }

    /// <summary>The colours that a drawing (SVG) or style names, as <c>#1a2b3c</c>, each once.</summary>
    public static IReadOnlyList<string> ColoursIn(string drawing) => [.. Colour().Matches(drawing).Select(match => Long(match.Groups[1].Value)).Distinct().Take(MostColours)];

    /// <summary>The colours of texts in a drawing, and that of the first area that is filled, which most often lies behind them.</summary>
    public static (string? Ground, IReadOnlyList<string> Texts) TextsIn(string drawing)
    {
        try
        {
            return Find(drawing);
        }
        catch (RegexMatchTimeoutException)
        {
            // Nobody draws so: nothing is said of its texts.
            return (null, []);
        }
    }

    private static (string? Ground, IReadOnlyList<string> Texts) Find(string drawing)
    {
        string? ground = Area().Match(drawing) is { Success: true } area ? Long(area.Groups[1].Value) : null;
        return (ground, [.. TextColour().Matches(drawing).Select(match => Long(match.Groups[1].Value)).Distinct().Take(MostTexts)]);
    }

    private static string Long(string digits) => "#" + (digits.Length == 3 ? string.Concat(digits.Select(digit => $"{digit}{digit}")) : digits).ToLower(CultureInfo.InvariantCulture);

    [GeneratedRegex("#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})\\b", RegexOptions.NonBacktracking)]
    private static partial Regex Colour();

    [GeneratedRegex("<(?:rect|path|circle|polygon)\\b[^>]{0,2000}fill\\s*[=:]\\s*[\"']?\\s*#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})", RegexOptions.None, 1000)]
    private static partial Regex Area();

    [GeneratedRegex("<(?:text|tspan)\\b[^>]{0,2000}fill\\s*[=:]\\s*[\"']?\\s*#([0-9a-fA-F]{6}|[0-9a-fA-F]{3})", RegexOptions.None, 1000)]
    private static partial Regex TextColour();
}
