using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Portal.Reports;

/// <summary>The words of frozen reports.</summary>
internal static class ReportWords
{
    public static Wording Period { get; } = new("Period", "Period");

    public static Wording AsOf { get; } = new("Figures and judgements of", "Siffror och omdömen från");

    public static Wording Owner { get; } = new("Answers for it", "Ansvarar");

    public static Wording Frozen { get; } = new("Frozen", "Fryst");

    public static Wording Edition { get; } = new("Edition", "Utgåva");

    public static Wording Lessons { get; } = new("What we learnt", "Lärdomar");

    public static Wording Goals { get; } = new("The goals", "Målen");

    public static Wording Goal { get; } = new("Goal", "Mål");

    public static Wording Newest { get; } = new("Newest value", "Senaste värdet");

    public static Wording State { get; } = new("How it goes", "Hur det går");

    public static Wording Why { get; } = new("Why", "Varför");

    public static Wording NewGoal { get; } = new("new goal", "nytt mål");

    public static Wording NoChange { get; } = new("No goal is judged otherwise than then.", "Inget mål bedöms på annat sätt än då.");

    public static Wording Measures { get; } = new("Measures", "Åtgärder");

    public static Wording Done { get; } = new("Activities that were done", "Aktiviteter som blev klara");

    public static Wording Told { get; } = new("What was told, and what was heard", "Vad som berättades, och vad som hördes");

    public static Wording Use { get; } = new("How the brand is used", "Hur varumärket används");

    public static Wording Taken { get; } = new("Pictures and files that were downloaded", "Nedladdade bilder och filer");

    public static Wording Viewed { get; } = new("Pages of pictures and files that were shown", "Visade sidor om bilder och filer");

    public static Wording Embedded { get; } = new("Shown by other websites", "Visade på andra webbplatser");

    public static Wording Recalled { get; } = new("Recalled: given out, and not to be used any more", "Indragna: har lämnats ut och får inte användas mer");

    public static Wording ToldYes { get; } = new("People who asked “May I?” and were told yes", "Frågade ”Får jag?” och fick svaret ja");

    public static Wording ToldNo { get; } = new("People who asked “May I?” and were told no", "Frågade ”Får jag?” och fick svaret nej");

    public static Wording ToldUnknown { get; } = new("People who asked for what is not ours or not known", "Frågade om något som inte är vårt eller inte är känt");

    public static Wording DraftsFine { get; } = new("Drafts that were tried and could stay as they were", "Utkast som prövades och kunde vara som de var");

    public static Wording DraftsToChange { get; } = new("Drafts that were tried and had to be changed", "Utkast som prövades och behövde ändras");

    public static Wording ProgramsAsked { get; } = new("Questions by other systems", "Frågor från andra system");

    public static Wording Files { get; } = new("Pictures and files", "Bilder och filer");

    public static Wording FileWithdrawn { get; } = new("A picture or file of this report has been withdrawn, and is not shown any more.", "En bild eller fil i rapporten är indragen och visas inte längre.");

    public static Wording FileReplaced { get; } = new("A picture or file of this report has been replaced by another since, which is not shown here.", "En bild eller fil i rapporten har bytts ut sedan dess, och den nya visas inte här.");

    public static Wording Kept { get; } = new("This report is kept as it was published", "Rapporten är sparad som den publicerades");

    public static Wording KeptText { get; } = new(
        "Figures, judgements and texts stay as they were, whatever changes later. What was wrong is put right in a new edition, and the old one stays. The sum below is SHA-256 of the report as JSON: fetch it, reckon the sum anew, and compare.",
        "Siffror, omdömen och texter står kvar som de var, vad som än ändras sedan. Det som var fel rättas i en ny utgåva, och den gamla finns kvar. Summan nedan är SHA-256 av rapporten som JSON: hämta den, räkna summan på nytt och jämför.");

    public static Wording Sum { get; } = new("Sum (SHA-256)", "Summa (SHA-256)");

    public static Wording Json { get; } = new("The report as JSON", "Rapporten som JSON");

    public static Wording Word { get; } = new("The report for Word", "Rapporten för Word");

    public static Wording Editions { get; } = new("All editions", "Alla utgåvor");

    public static Wording Corrected { get; } = new("Erratum", "Rättelse");

    public static Wording ReadNewest { get; } = new("Read the newer edition", "Läs den nyare utgåvan");

    public static Wording NoErratum { get; } = new("What was put right is not said.", "Det står inte vad som rättades.");

    public static Wording NotYetTitle { get; } = new("Not yet a report", "Ingen rapport än");

    public static Wording NotYet { get; } = new("This report had not been published yet on that day.", "Rapporten var inte publicerad än den dagen.");

    public static Wording Heading(string text) => text switch
    {
        "brandEvaluation" => new("The work with the brand", "Arbetet med varumärket"),
        _ => new("In short", "I korthet"),
    };

    public static Wording UsePeriod(string from, string to) => new($"Counted from {from} to {to}, without knowing by whom. Under five is written <5.", $"Räknat från {from} till {to}, utan att veta av vem. Under fem skrivs <5.");

    public static Wording Moved(string before, string after) => new($"promised then: {before}; promised now: {after}", $"lovades då: {before}; lovas nu: {after}");

    public static Wording Removed(string? reason, string? instead) => new(
        string.Join(' ', new[] { "removed.", reason, instead is null ? null : $"Instead: {instead}." }.OfType<string>()), string.Join(' ', new[] { "borttaget.", reason, instead is null ? null : $"I stället: {instead}." }.OfType<string>()));

    public static Wording Since(string day) => new($"What has changed since {day}", $"Vad som har ändrats sedan {day}");

    public static Wording Number(int edition) => new(
        $"Edition {edition.ToString(CultureInfo.InvariantCulture)}", $"Utgåva {edition.ToString(CultureInfo.InvariantCulture)}");

    public static Wording WasCorrected(string day) => new($"This edition was put right on {day}.", $"Den här utgåvan rättades den {day}.");
}
