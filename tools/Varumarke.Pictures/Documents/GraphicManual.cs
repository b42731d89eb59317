using Varumarke.Pictures.Documents.Pdf;

namespace Varumarke.Pictures.Documents;

/// <summary>Grafisk manual: six pages.</summary>
internal static class GraphicManual
{
    private const string Title = "Grafisk manual · exempel i Varumärke";

    private static readonly (string Name, string Hex, string Cmyk, string Ncs, string Use, bool DarkText)[] s_colours =
    [
        ("Klarälvsblå", "#0b4f6c", "90/50/30/35", "S 5040-B", "Huvudfärg. Rubriker, länkar och stora ytor.", false),
        ("Skogsgrön", "#1f5f3f", "80/30/80/40", "S 6030-G", "Natur, hållbarhet och friluftsliv.", false),
        ("Kvällssol", "#f2a541", "0/40/80/0", "S 0560-Y20R", "Accent. Mörk text, aldrig vit.", true),
        ("Faluröd", "#8c2f1b", "25/90/95/30", "S 4550-Y80R", "Kulturarv och byggd miljö.", false),
        ("Snö", "#f7f9fa", "2/1/1/0", "S 0500-N", "Bakgrund på sidor och i tryck.", true),
        ("Bläck", "#14212b", "80/65/55/70", "S 8505-B", "Brödtext.", false),
    ];

    public static void Set(PdfDocument document, Shelf shelf)
    {
        Cover(document, shelf);
        Logotype(document, shelf);
        Colours(document);
        Type(document);
        Pictures(document, shelf);
        InUse(document, shelf);
    }

    private static void Cover(PdfDocument document, Shelf shelf)
    {
        var page = new Page(document);
        page.Picture(shelf.Picture("klaralven-dimma", 2000), 0, 0, Page.Width, 560);
        page.Field(0, 560, Page.Width, Page.Height - 560, Page.Blue);
        page.Whole(Shelf.Logo("logotyp-negativ"), Page.Margin, 726, 150);
        page.Y = 610;
        page.Text("Grafisk manual", Typeface.Serif, true, 42, "#ffffff", 1.2);
        page.Y += 8;
        page.Text("Logotyp, färger, typsnitt och bilder för den som berättar om Hagfors kommun.", Typeface.Sans, false, 14, "#d5e6ee", 1.4, width: 380);
        page.Label("Exempel som hör till programmet Varumärke. Märket är påhittat och är inte kommunens vapen eller logotyp.", Page.Margin, Page.Height - 40, 8.5, "#d5e6ee");
    }

    private static void Logotype(PdfDocument document, Shelf shelf)
    {
        _ = shelf;
        var page = new Page(document);
        page.Heading("Logotypen");
        page.Body("En gran över en älvkrök: skogen som står kvar och vattnet som rör sig. Märket och namnet hör ihop och ändras inte. Använd alltid de färdiga filerna, SVG i första hand och PNG när ett program kräver det.");
        var y = page.Y + 6;
        page.Field(Page.Margin, y, Page.Column, 170, Page.Snow);
        page.Whole(Shelf.Logo("logotyp-liggande", 1600), Page.Margin + 90, y + 38, 300);
        var half = (Page.Column - 14) / 2;
        y += 184;
        page.Field(Page.Margin, y, half, 220, Page.Snow);
        page.Whole(Shelf.Logo("logotyp-staende"), Page.Margin + 58, y + 34, half - 116);
        page.Field(Page.Margin + half + 14, y, half, 220, "#1f5f3f");
        page.Whole(Shelf.Logo("logotyp-negativ"), Page.Margin + half + 38, y + 76, half - 48);
        page.Y = y + 232;
        page.Subheading("Så använder du den");
        page.Bullets("Frizon: minst halva märkets höjd på alla sidor.",
            "Minsta bredd: 25 mm i tryck och 120 bildpunkter på skärm. Är ytan mindre, använd symbolen ensam.",
            "Negativ logotyp på mörka färger och lugna bildytor. Kontrasten ska vara minst 4,5:1.",
            "Ändra inte färg eller proportioner, lägg inte på skuggor och skriv inget tätt intill.");
        page.Foot(Title, 2);
    }

    private static void Colours(PdfDocument document)
    {
        var page = new Page(document);
        page.Heading("Färgerna");
        page.Body("Färgerna är hämtade ur landskapet. Blått och grönt bär, gult lyfter fram, rött används sparsamt. Text ska alltid ha en kontrast på minst 4,5:1 mot sin bakgrund.");
        var y = page.Y + 6;
        foreach (var (name, hex, cmyk, ncs, use, darkText) in s_colours)
        {
            var text = darkText ? Page.Ink : "#ffffff";
            page.Field(Page.Margin, y, Page.Column, 82, hex);
            if (name == "Snö")
            {
                page.Rule(Page.Margin, y + 82, Page.Margin + Page.Column, y + 82, "#c9d3d8", 0.8);
            }

            page.Label(name, Page.Margin + 18, y + 33, 18, text, true, Typeface.Serif);
            page.Label(use, Page.Margin + 18, y + 56, 10, text);
            page.Label("HEX " + hex.ToUpperInvariant(), Page.Margin + 330, y + 27, 9.5, text);
            page.Label("CMYK " + cmyk, Page.Margin + 330, y + 44, 9.5, text);
            page.Label("NCS " + ncs, Page.Margin + 330, y + 61, 9.5, text);
            y += 88;
        }

        page.Y = y + 8;
        page.Body("Tumregel för en yta: 60 procent snö, 30 procent blått eller grönt, 10 procent accent.");
        page.Foot(Title, 3);
    }

    private static void Type(PdfDocument document)
    {
        var page = new Page(document);
        page.Heading("Typsnitten");
        page.Body("Rubriker och citat sätts i Source Serif 4 (600 och 700), brödtext i Source Sans 3 (400 och 600). Båda är fria under SIL Open Font License 1.1. Saknas de: Georgia och Arial. Detta exempel är satt i DejaVu, som får bäddas in fritt.");
        page.Y += 10;
        page.Text("Här är du nära", Typeface.Serif, true, 40, Page.Blue, 1.2);
        page.Text("naturen, människorna och möjligheten att göra skillnad.", Typeface.Serif, false, 21, Page.Ink, 1.35);
        page.Y += 16;
        page.Text("ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ abcdefghijklmnopqrstuvwxyzåäö 0123456789", Typeface.Serif, false, 15, "#1f5f3f", 1.5);
        page.Y += 8;
        page.Text("ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ abcdefghijklmnopqrstuvwxyzåäö 0123456789", Typeface.Sans, false, 15, "#1f5f3f", 1.5);
        page.Y += 14;
        page.Subheading("Storlekar på en A4-sida");
        foreach (var (size, family, bold, what) in new[] { (24.0, Typeface.Serif, true, "Rubrik 1 · 24/28"), (17.0, Typeface.Serif, true, "Rubrik 2 · 17/22"), (12.5, Typeface.Sans, true, "Rubrik 3 · 12,5/16"), (10.5, Typeface.Sans, false, "Brödtext · 10,5/15"), (8.5, Typeface.Sans, false, "Bildtext och sidfot · 8,5/12") })
        {
            page.Text(what, family, bold, size, Page.Ink, 1.5);
        }

        page.Subheading("Skriv så att det går att läsa");
        page.Bullets("55 till 75 tecken per rad, vänsterställt, aldrig avstavat i rubriker.",
            "Rubriker i gemener. Versaler bara i förkortningar.",
            "Länkar är understrukna och säger vart de leder.");
        page.Foot(Title, 4);
    }

    private static void Pictures(PdfDocument document, Shelf shelf)
    {
        var page = new Page(document);
        page.Heading("Bilderna");
        page.Body("Vi visar platsen som den är, i alla årstider. Ljuset är naturligt, horisonten rak, och människor gör något på riktigt. Varje bild har upphov, rättigheter och bildtext innan den får användas.");
        string[] names = ["klaralven-sommar", "norrsken-over-byn", "cyklister-pa-klaralvsbanan", "midsommar-pa-angen", "skidspar", "bruket-i-kvallssol"];
        string[] lines = ["Älven som bär landskapet", "Vinterns eget ljus", "Vardag nära vattnet", "Fest som alla får vara med i", "Rörelse i det tysta", "Arvet efter järnet"];
        var half = (Page.Column - 14) / 2;
        var y = page.Y + 6;
        for (var i = 0; i < names.Length; i++)
        {
            var x = Page.Margin + i % 2 * (half + 14);
            page.Picture(shelf.Picture(names[i], 900), x, y, half, 148);
            page.Label(lines[i], x, y + 162, 8.5, "#5a6870");
            y += i % 2 * 176;
        }

        page.Y = y + 2;
        page.Bullets("Ge alltid upphovet: fotograf eller tecknare, och källa.", "Personer som går att känna igen har lämnat samtycke, med slutdatum.", "Beskär med omtanke: följ bildens fokuspunkt.");
        page.Foot(Title, 5);
    }

    private static void InUse(PdfDocument document, Shelf shelf)
    {
        var page = new Page(document);
        page.Heading("Så här kan det se ut");
        page.Body("Tre exempel där delarna möts: en affisch, ett visitkort och en annons för skärm.");
        var y = page.Y + 8;
        page.Picture(shelf.Picture("vandrare-pa-hojden", 900), Page.Margin, y, 230, 330);
        page.Field(Page.Margin, y + 330, 230, 100, "#1f5f3f");
        page.Label("Gå en dag", Page.Margin + 18, y + 372, 24, "#ffffff", true, Typeface.Serif);
        page.Label("Tio leder du når utan bil. Exempel.", Page.Margin + 18, y + 396, 10, "#e2efe7");
        page.Whole(Shelf.Logo("logotyp-negativ"), Page.Margin + 18, y + 20, 96);
        var x = Page.Margin + 254;
        page.Field(x, y, 229, 134, Page.Snow);
        page.Whole(Shelf.Logo("logotyp-liggande"), x + 18, y + 20, 110);
        page.Label("Förnamn Efternamn", x + 18, y + 84, 12, Page.Ink, true);
        page.Label("Näringslivsutvecklare (exempel)", x + 18, y + 100, 9, Page.Ink);
        page.Label("fornamn.efternamn@hagfors.example.se", x + 18, y + 115, 9, Page.Blue);
        page.Picture(shelf.Picture("flygplats-i-gryning", 900), x, y + 154, 229, 150);
        page.Field(x, y + 304, 229, 126, Page.Blue);
        page.Label("En timme hemifrån.", x + 18, y + 342, 19, "#ffffff", true, Typeface.Serif);
        page.Label("Resten av världen börjar här. Exempel.", x + 18, y + 364, 10, "#d5e6ee");
        page.Field(x + 18, y + 382, 84, 26, "#f2a541");
        page.Label("Läs mer", x + 38, y + 399, 11, Page.Ink, true);
        page.Y = y + 452;
        page.Subheading("Innan du lämnar ifrån dig något");
        page.Bullets("Är logotypen den färdiga filen, med frizon runt om?", "Har texten kontrasten 4,5:1, även över bild?", "Är bildens rättigheter kontrollerade i dag, och är upphovet angivet?", "Går det att läsa för den som lyssnar? Alternativtexter, rubriknivåer och språk ska vara satta.");
        page.Foot(Title, 6);
    }
}
