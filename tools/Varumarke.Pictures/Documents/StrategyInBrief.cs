using Varumarke.Pictures.Documents.Pdf;

namespace Varumarke.Pictures.Documents;

/// <summary>Hagforsstrategin i korthet: four pages. Facts are public; every figure that is invented says so.</summary>
internal static class StrategyInBrief
{
    private const string Title = "Hagforsstrategin i korthet · exempel i Varumärke";

    private static readonly (string Name, string Text, string Colour)[] s_areas =
    [
        ("Livskvalitet för alla", "Trygghet, hälsa, kultur och fritid i hela kommunen, hela livet.", "#8c2f1b"),
        ("Stärkt näringsliv", "Företag som växer, nya som startar och besökare som stannar längre.", "#b86e12"),
        ("Höjd kompetens på alla nivåer", "Skola som lyfter, och lärande som går att förena med arbete och familj.", "#0b4f6c"),
        ("Bättre kommunikationer", "Vägar, bussar, flyg och fiber som gör avstånden kortare.", "#3d5a6c"),
        ("En god grön kommun", "Skogen, maten och energin används så att de räcker också för nästa generation.", "#1f5f3f"),
    ];

    public static void Set(PdfDocument document, Shelf shelf)
    {
        Cover(document, shelf);
        Areas(document, shelf);
        Following(document);
        Identity(document, shelf);
    }

    private static void Cover(PdfDocument document, Shelf shelf)
    {
        var page = new Page(document);
        page.Picture(shelf.Picture("klaralven-sommar", 2000), 0, 0, Page.Width, 500);
        page.Field(0, 500, Page.Width, Page.Height - 500, "#1f5f3f");
        page.Whole(Shelf.Logo("logotyp-negativ"), Page.Margin, 732, 150);
        page.Y = 540;
        page.Text("Hagforsstrategin i korthet", Typeface.Serif, true, 34, "#ffffff", 1.2);
        page.Y += 6;
        page.Text("2017–2027", Typeface.Serif, false, 22, "#f2c98a", 1.3);
        page.Y += 12;
        page.Text("”Hagfors kommun 2027 – attraktivt”", Typeface.Serif, true, 19, "#ffffff", 1.3);
        page.Y += 8;
        page.Text("Strategin antogs den 19 december 2016. Omkring 800 personer var med och tog fram den.", Typeface.Sans, false, 12, "#e2efe7", 1.45, width: 400);
        page.Label("Exempel som hör till programmet Varumärke. Påhittade siffror är märkta med ordet exempel.", Page.Margin, Page.Height - 40, 8.5, "#e2efe7");
    }

    private static void Areas(PdfDocument document, Shelf shelf)
    {
        var page = new Page(document);
        page.Heading("Fem områden");
        page.Body("Allt arbete samlas i fem områden. Varje område har mål som går att mäta, åtgärder som leder dit och någon som ansvarar.");
        page.Y += 6;
        string[] pictures = ["barn-pa-skolgarden", "foretagare-i-verkstad", "skog-i-morgonljus", "flygplats-i-gryning", "vindkraft-pa-hojden"];
        var y = page.Y;
        for (var i = 0; i < s_areas.Length; i++)
        {
            var (name, text, colour) = s_areas[i];
            page.Picture(shelf.Picture(pictures[i], 700), Page.Margin, y, 170, 104);
            page.Field(Page.Margin + 170, y, 6, 104, colour);
            page.Y = y + 14;
            page.Text(name, Typeface.Serif, true, 17, colour, 1.3, Page.Margin + 194, Page.Column - 194);
            page.Y += 2;
            page.Text(text, Typeface.Sans, false, 10.5, Page.Ink, 1.45, Page.Margin + 194, Page.Column - 194);
            y += 118;
        }

        page.Foot(Title, 2);
    }

    private static void Following(PdfDocument document)
    {
        var page = new Page(document);
        page.Heading("Så följer vi upp");
        page.Body("Strategin hade 35 mätbara mål från början och 32 efter omarbetningen. De flesta jämför oss med andra: vi ska nå länets snitt eller närma oss rikets. Då syns det om vi hinner med när världen förändras.");
        page.Bullets("2016: antagen av kommunfullmäktige den 19 december.", "2020: första revideringen.", "2024: andra revideringen.", "Mellan revideringarna: lägesrapporter som säger vad som är gjort, vad som väntar och vad vi lärt oss.");
        page.Subheading("Ett mål, läst rätt (exempel)");
        page.Body("Diagrammet visar hur ett mål av slaget ”nå länets snitt” läses. Siffrorna är påhittade och finns bara för att visa formen.");
        Chart(page, page.Y + 6);
        page.Y += 262;
        page.Subheading("Fem lägen för en åtgärd");
        page.Body("Inte påbörjad, pågår, klar, försenad eller avbruten. Läget sätts av den som ansvarar och syns för alla. En försenad åtgärd är inget misslyckande, en dold försening är det.");
        page.Foot(Title, 3);
    }

    // Example figures: our line closing in on the county's.
    private static void Chart(Page page, double top)
    {
        const double Left = Page.Margin + 34, High = 200, Wide = Page.Column - 120;
        double[] ours = [61, 62.5, 64, 63.5, 66, 68, 69.5, 71], county = [70, 70.4, 70.8, 71, 71.3, 71.5, 71.8, 72];
        double X(int i) => Left + Wide * i / (ours.Length - 1);
        double Y(double v) => top + High - (v - 58) / 16 * High;
        for (var v = 60; v <= 72; v += 4)
        {
            page.Rule(Left, Y(v), Left + Wide, Y(v), "#dfe6ea", 0.7);
            page.Label($"{v} %", Page.Margin, Y(v) + 3, 8.5, "#5a6870");
        }

        for (var i = 1; i < ours.Length; i++)
        {
            page.Rule(X(i - 1), Y(county[i - 1]), X(i), Y(county[i]), "#8b98a0", 2);
            page.Rule(X(i - 1), Y(ours[i - 1]), X(i), Y(ours[i]), "#0b4f6c", 3.2);
        }

        for (var i = 0; i < ours.Length; i++)
        {
            page.Label((2017 + i).ToString(System.Globalization.CultureInfo.InvariantCulture), X(i) - 10, top + High + 16, 8.5, "#5a6870");
        }

        page.Label("Länet 72", X(7) + 10, Y(county[7]) - 2, 9.5, "#5a6870", true);
        page.Label("Hagfors 71", X(7) + 10, Y(ours[7]) + 10, 9.5, "#0b4f6c", true);
        page.Label("Exempel, inte verkliga värden", Left, top + High + 36, 8.5, "#8c2f1b", true);
    }

    private static void Identity(PdfDocument document, Shelf shelf)
    {
        var page = new Page(document);
        page.Heading("Det vi står på");
        page.Body("Strategin bärs av det som redan finns här. Det är styrkor som folk själva har pekat ut, och som märks i vardagen.");
        page.Bullets("Modigt fôlk: vi provar, säger vad vi tycker och hjälps åt.",
            "Naturens kraft: skog, berg och vatten som går att använda varje dag.",
            "Livskällan Klarälven: från flottning till bad, fiske och stillhet.",
            "Den goda maten: vilt, bär, fisk och det som odlas i dalen.",
            "Kulturens arv: bruken, musiken, berättelserna.");
        var half = (Page.Column - 14) / 2;
        var y = page.Y + 8;
        page.Picture(shelf.Picture("spelman-i-sommarkvall", 900), Page.Margin, y, half, 250);
        page.Picture(shelf.Picture("dukat-bord-i-det-grona", 900), Page.Margin + half + 14, y, half, 250);
        page.Y = y + 262;
        page.Subheading("Var med");
        page.Body("Idéer tas emot året om. Varje bidrag får ett svar: vad som händer nu, vem som arbetar med det, eller varför det inte går. Det som leder till en aktivitet kan du följa från idé till resultat.");
        page.Field(Page.Margin, page.Y + 10, Page.Column, 74, Page.Blue);
        page.Label("Här är du nära – naturen, människorna", Page.Margin + 20, page.Y + 42, 17, "#ffffff", true, Typeface.Serif);
        page.Label("och möjligheten att göra skillnad.", Page.Margin + 20, page.Y + 66, 17, "#ffffff", true, Typeface.Serif);
        page.Foot(Title, 4);
    }
}
