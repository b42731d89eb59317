using System.Collections;
using System.Globalization;
using System.Text;
using QRCoder;

namespace Varumarke.Portal.Codes;

/// <summary>A QR code as a drawing in black and white, the quiet zone about it included: it is read from a screen in the dark mode too.</summary>
/// <param name="Side">How many modules wide and high it is.</param>
/// <param name="Path">The dark ones, as an SVG path of rows.</param>
internal sealed record QrModules(int Side, string Path)
{
    /// <summary>The longest address of which a code is still read from a phone at arm's length.</summary>
    public const int Longest = 300;

    /// <summary>The code of a text.</summary>
    public static QrModules Of(string text)
    {
        using QRCodeData code = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (int row = 0; row < code.ModuleMatrix.Count; row++)
        {
            Append(path, code.ModuleMatrix[row], row);
        }

        return new QrModules(code.ModuleMatrix.Count, path.ToString());
    }

    private static void Append(StringBuilder path, BitArray modules, int row)
    {
        for (int at = 0; at < modules.Count; at++)
        {
            int begun = at;
            while (at < modules.Count && modules[at])
            {
                at++;
            }

            if (at > begun)
            {
                path.Append(CultureInfo.InvariantCulture, $"M{begun} {row}h{at - begun}v1h-{at - begun}z");
            }
        }
    }
}
