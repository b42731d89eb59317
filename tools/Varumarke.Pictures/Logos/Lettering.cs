namespace Varumarke.Pictures.Logos;

/// <summary>
/// The wordmark's letters, drawn for it with one even, round stroke: path data on a baseline at y 0, and the advance.
/// No font is used, so the mark looks the same on every machine.
/// </summary>
internal static class Lettering
{
    private static readonly Dictionary<char, (string Path, int Width)> s_letters = new()
    {
        ['H'] = ("M0-142V0M96-142V0M0-72H96", 96),
        ['a'] = ("M92-46A46 46 0 1 1 0-46A46 46 0 1 1 92-46M92-92V0", 92),
        ['g'] = ("M92-46A46 46 0 1 1 0-46A46 46 0 1 1 92-46M92-92V6A44 44 0 0 1 12 30", 92),
        ['f'] = ("M60-142H54A30 30 0 0 0 24-112V0M0-90H56", 54),
        ['o'] = ("M92-46A46 46 0 1 1 0-46A46 46 0 1 1 92-46", 92),
        ['r'] = ("M0-92V0M0-48A42 42 0 0 1 46-90", 42),
        ['s'] = ("M58-78C52-88 42-92 31-92C14-92 4-83 4-70C4-40 62-54 62-24C62-9 48 0 32 0C17 0 6-6 0-17", 62),
        ['k'] = ("M0-142V0M62-92L2-38M26-58L66 0", 62),
        ['m'] = ("M0-92V0M0-54A38 38 0 0 1 76-54V0M76-54A38 38 0 0 1 152-54V0", 152),
        ['u'] = ("M0-92V-40A40 40 0 0 0 80-40V-92M80-92V0", 80),
        ['n'] = ("M0-92V0M0-52A40 40 0 0 1 80-52V0", 80),
    };

    /// <summary>The word as SVG path elements placed from x 0, and its width.</summary>
    public static (string Markup, int Width) Set(string word, int gap = 34)
    {
        var x = 0;
        var markup = new System.Text.StringBuilder();
        foreach (var letter in word)
        {
            var (path, width) = s_letters[letter];
            markup.Append(System.Globalization.CultureInfo.InvariantCulture, $"<path transform=\"translate({x})\" d=\"{path}\"/>");
            x += width + gap;
        }

        return (markup.ToString(), x - gap);
    }
}
