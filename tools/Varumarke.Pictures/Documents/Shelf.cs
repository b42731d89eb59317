using NetVips;
using Varumarke.Pictures.Documents.Pdf;

namespace Varumarke.Pictures.Documents;

/// <summary>Sets the seed's two documents from the pictures and logos already drawn.</summary>
internal sealed class Shelf(string pictures, string folder)
{
    public static IReadOnlyList<(string Name, string Shows)> Documents { get; } =
    [
        ("grafisk-manual", "Grafisk manual: logotyp, färger, typsnitt och bilder."),
        ("hagforsstrategin-i-korthet", "Hagforsstrategin i korthet: vision, fem områden och hur det följs upp."),
    ];

    public void Write()
    {
        if (!Typeface.Found)
        {
            Console.Error.WriteLine("The documents are left as they are: DejaVu was not found. Install it, or name its folder in VARUMARKE_FONTS.");
            return;
        }

        Save("grafisk-manual", "Grafisk manual", GraphicManual.Set);
        Save("hagforsstrategin-i-korthet", "Hagforsstrategin i korthet", StrategyInBrief.Set);
    }

    /// <summary>A drawn picture, small enough for a page at 200 points an inch.</summary>
    public byte[] Picture(string name, int width = 1300)
    {
        using var image = Image.Thumbnail(Path.Combine(pictures, name + ".jpg"), width);
        return image.JpegsaveBuffer(q: 80, keep: Enums.ForeignKeep.None);
    }

    public static byte[] Logo(string name, int width = 1200)
    {
        using var image = Logos.LogoSheet.Raster(Logos.LogoSheet.Marks.Single(m => m.Name == name).Svg, width);
        return image.PngsaveBuffer(compression: 9);
    }

    private void Save(string name, string title, Action<PdfDocument, Shelf> set)
    {
        var document = new PdfDocument(title);
        set(document, this);
        document.Save(Path.Combine(folder, name + ".pdf"));
    }
}
