using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Strategy.Import;

/// <summary>What is said of figures that cannot be taken.</summary>
public static class ImportTexts
{
    /// <summary>No table.</summary>
    public static Wording Unreadable { get; } = new("The file cannot be read as a table. Save it as CSV in UTF-8, or as an Excel workbook (.xlsx).", "Filen går inte att läsa som en tabell. Spara den som CSV i UTF-8, eller som en Excelbok (.xlsx).");

    /// <summary>Of no known kind.</summary>
    public static Wording UnknownKind { get; } = new("The name must end with .csv or .xlsx.", "Namnet ska sluta på .csv eller .xlsx.");

    /// <summary>Too large.</summary>
    public static Wording TooLarge { get; } = new("The file is larger than anybody needs for figures: at most 10 MB, 100,000 rows and 100 MB unpacked.", "Filen är större än vad siffror behöver: högst 10 MB, 100 000 rader och 100 MB uppackad.");

    /// <summary>Nothing in it.</summary>
    public static Wording NoRows { get; } = new("There are no figures in the file.", "Det finns inga siffror i filen.");

    /// <summary>No heads.</summary>
    public static Wording NoHeads { get; } = new(
        "The first row must name the columns: goal and year, and one or more of value, county, nation, women, men, read, source, note, begins anew.",
        "Första raden ska namnge kolumnerna: mål och år, och en eller flera av kommun, län, riket, kvinnor, män, hämtat, källa, anmärkning, ny mätning.");

    /// <summary>A formula.</summary>
    public static Wording Formula { get; } = new("A formula is no figure. Paste the value instead.", "En formel är ingen siffra. Klistra in värdet i stället.");

    /// <summary>No goal is named.</summary>
    public static Wording NoGoal { get; } = new("No goal is named.", "Inget mål är namngivet.");

    /// <summary>No year.</summary>
    public static Wording BadYear { get; } = new(
        "A year is four digits, from 1900 to this year. A part of it is written 2024-H1 (half-year), 2024-Q1 (quarter) or 2024-03 (month).",
        "Ett år är fyra siffror, från 1900 till i år. En del av det skrivs 2024-H1 (halvår), 2024-Q1 (kvartal) eller 2024-03 (månad).");

    /// <summary>A part of a year that is not over.</summary>
    public static Wording NotOver { get; } = new("A half-year, quarter or month gets its figure when it is over.", "Ett halvår, ett kvartal eller en månad får sin siffra när perioden är slut.");

    /// <summary>A day where a year or a part of one is to be.</summary>
    public static Wording DayForPart { get; } = new(
        "That is a day, which spreadsheets make of 2024-03. Format the column as text and write the month again.",
        "Det är en dag, som kalkylprogram gör av 2024-03. Formatera kolumnen som text och skriv månaden igen.");

    /// <summary>A day.</summary>
    public static Wording BadDay { get; } = new("A day is written as 2026-03-15, and has come.", "En dag skrivs 2026-03-15 och ska ha varit.");

    /// <summary>A yes or no.</summary>
    public static Wording BadFlag { get; } = new("Write yes or no.", "Skriv ja eller nej.");

    /// <summary>Too long.</summary>
    public static Wording TooLong { get; } = new("At most 200 signs.", "Högst 200 tecken.");

    /// <summary>Without any figure, and without saying why.</summary>
    public static Wording Nothing { get; } = new("There is no figure. A gap needs a note that says why.", "Det finns ingen siffra. Ett glapp behöver en anmärkning som säger varför.");

    /// <summary>The same year twice.</summary>
    public static Wording Twice { get; } = new("The goal has this year, or this part of it, already, further up in the file.", "Målet har redan det här året, eller den här delen av det, längre upp i filen.");

    /// <summary>Out of order.</summary>
    public static Wording OutOfOrder { get; } = new("The years of a goal must come in order, and so must its half-years, quarters and months.", "Ett måls år ska komma i ordning, och halvår, kvartal och månader var för sig.");

    /// <summary>Edits that are not published.</summary>
    public static Wording HasDraft { get; } = new(
        "The goal has changes that are not published. Publish them or take them back first.", "Målet har ändringar som inte är publicerade. Publicera eller ångra dem först.");

    /// <summary>Figure with a comma.</summary>
    public static Wording Comma { get; } = new("Write a point, not a comma, before decimals.", "Skriv punkt, inte komma, före decimalerna.");

    /// <summary>Figure with a space.</summary>
    public static Wording Space { get; } = new("Write the figure without spaces.", "Skriv siffran utan mellanslag.");

    /// <summary>Figure with its unit.</summary>
    public static Wording Percent { get; } = new("Write the figure alone, without a per cent sign: the goal knows its unit.", "Skriv bara siffran, utan procenttecken: målet vet sin enhet.");

    /// <summary>Another minus.</summary>
    public static Wording Minus { get; } = new("Write minus as a hyphen right before the figure (-1.5).", "Skriv minus som ett bindestreck precis före siffran (-1.5).");

    /// <summary>Too large for any source.</summary>
    public static Wording TooBig { get; } = new("No source measures anything as large.", "Ingen källa mäter något så stort.");

    /// <summary>No figure.</summary>
    public static Wording NoFigure { get; } = new("That is not a figure.", "Det är ingen siffra.");

    /// <summary>What could not be stored.</summary>
    public static Wording NotStored(string goal) => new($"{goal} could not be published; nothing was stored.", $"{goal} gick inte att publicera; inget sparades.");

    /// <summary>Changed by somebody else since the file was held against it.</summary>
    public static Wording ChangedMeanwhile(string goal) => new(
        $"{goal} was changed by somebody else meanwhile; nothing was stored. Send the file again.", $"{goal} ändrades av någon annan under tiden; inget sparades. Skicka filen igen.");

    /// <summary>No such goal.</summary>
    public static Wording UnknownGoal(string name) => new($"There is no goal “{name}”. Write its name as in the tree, or its key.", $"Det finns inget mål ”{name}”. Skriv namnet som i trädet, eller nyckeln.");

    /// <summary>Two goals.</summary>
    public static Wording SeveralGoals(string name) => new($"Several goals are called “{name}”. Write the key.", $"Flera mål heter ”{name}”. Skriv nyckeln.");

    /// <summary>Known later.</summary>
    public static Wording ReadBefore(DateOnly known) => new(
        $"The goal has another figure for that time, read on {known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. A correction is read later.",
        $"Målet har en annan siffra för den tiden, hämtad {known.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}. En rättelse är hämtad senare.");

    /// <summary>A column twice, or one that is not known.</summary>
    public static Wording BadHead(string head) => new($"The column “{head}” is not known, or is there twice.", $"Kolumnen ”{head}” är okänd, eller finns två gånger.");
}
