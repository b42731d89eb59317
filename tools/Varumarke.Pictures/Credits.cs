using System.Text;
using Varumarke.Pictures.Documents;
using Varumarke.Pictures.Logos;

namespace Varumarke.Pictures;

/// <summary>CREDITS.md: every file, what it shows, who made it, under which licence.</summary>
internal static class Credits
{
    public static void Write(string folder)
    {
        var text = new StringBuilder($"""
            # Bilder, logotyper och dokument i grunduppsättningen

            Allt här är ritat av programmet `tools/Varumarke.Pictures` i det här projektet och får användas fritt:
            [{Studio.Licence}]({Studio.LicenceAddress}). Upphov: {Studio.Creator}. Inga fotografier, inga verkliga personer,
            inga lånade bilder. Märket i logotyperna är påhittat: det är varken Hagfors kommuns vapen eller kommunens logotyp.
            Dokumenten bäddar in delar av typsnittet DejaVu, som är fritt att bädda in.

            Rita om allt: `dotnet run --project tools/Varumarke.Pictures -- media-seed`, eller en fil: `… -- media-seed NAMN`.
            Filen du läser skrivs av samma program.

            | fil | visar | mått | upphov | licens |
            |---|---|---|---|---|

            """);
        foreach (var scene in Scenes.Gallery.Scenes)
        {
            Row(text, $"pictures/{scene.Name}.jpg", scene.Shows, $"{scene.Width} × {scene.Height}");
        }

        foreach (var (name, shows, _) in LogoSheet.Marks)
        {
            Row(text, $"logos/{name}.svg", shows, "vektor");
            Row(text, $"logos/{name}.png", shows, "2400 bred");
        }

        foreach (var (name, shows) in Shelf.Documents)
        {
            Row(text, $"documents/{name}.pdf", shows, "A4");
        }

        File.WriteAllText(Path.Combine(folder, "CREDITS.md"), text.ToString());
    }

    private static void Row(StringBuilder text, string file, string shows, string size) =>
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"| `{file}` | {shows} | {size} | {Studio.Creator} | {Studio.Licence} |\n");
}
