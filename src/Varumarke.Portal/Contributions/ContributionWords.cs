using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Portal.Contributions;

/// <summary>The words of contributions.</summary>
internal static class ContributionWords
{
    public static Wording Title { get; } = new("What you have proposed", "Det ni har föreslagit");

    public static Wording Lead { get; } = new(
        "Ideas from residents, associations and companies, what we answered and what became of them.",
        "Förslag från invånare, föreningar och företag, vad vi svarade och vad det blev av dem.");

    public static Wording Send { get; } = new("Send us an idea", "Lämna ett förslag");

    public static Wording SendLead { get; } = new(
        "Everyone can do something. Write what you want to see; you get a code to follow what becomes of it. No account is needed.",
        "Alla kan göra något. Skriv vad du vill ska hända; du får en kod för att följa vad det blir av det. Du behöver inget konto.");

    public static Wording Closed { get; } = new("The form is closed at the moment.", "Formuläret är stängt just nu.");

    public static Wording Faulty { get; } = new("Something needs to be mended before we can take it", "Något behöver rättas innan vi kan ta emot det");

    public static Wording Idea { get; } = new("Your idea", "Ditt förslag");

    public static Wording IdeaHelp { get; } = new(
        "Do not write about other people, or anything private: what is sent here is a public record, and we may publish it.",
        "Skriv inte om andra människor eller något privat: det som skickas hit är en allmän handling, och vi kan komma att publicera det.");

    public static Wording Area { get; } = new("Area", "Område");

    public static Wording NoArea { get; } = new("None in particular", "Inget särskilt");

    public static Wording Kind { get; } = new("Who are you?", "Vem är du?");

    public static Wording Choose { get; } = new("Choose", "Välj");

    public static Wording Contact { get; } = new("Contact, if you want", "Kontakt, om du vill");

    public static Wording Name { get; } = new("Name (optional)", "Namn (frivilligt)");

    public static Wording Email { get; } = new("E-mail (optional)", "E-post (frivilligt)");

    public static Wording WantsMail { get; } = new("Mail me on each step", "Mejla mig vid varje steg");

    public static Wording Trap { get; } = new("Leave this field empty", "Lämna det här fältet tomt");

    public static Wording Submit { get; } = new("Send the idea", "Skicka förslaget");

    public static Wording Yours { get; } = new("Your contribution", "Ditt bidrag");

    public static Wording Thanks { get; } = new("Thank you! We have received it.", "Tack! Vi har tagit emot det.");

    public static Wording Save { get; } = new(
        "Save this address. Whoever has it can follow the contribution.", "Spara den här adressen. Den som har den kan följa bidraget.");

    public static Wording Code { get; } = new("Code", "Kod");

    public static Wording Steps { get; } = new("How far it has come", "Så långt har det kommit");

    public static Wording NotYet { get; } = new("not yet", "inte än");

    public static Wording Passed { get; } = new("passed over", "hoppades över");

    public static Wording Reply { get; } = new("Our answer", "Vårt svar");

    public static Wording Merged { get; } = new(
        "Several have proposed the same. What you see here is how it goes for all of you.", "Flera har föreslagit samma sak. Det du ser här är hur det går för er alla.");

    public static Wording Hidden { get; } = new("Only you see this page; the contribution is not published.", "Bara du ser den här sidan; bidraget är inte publicerat.");

    public static Wording Became { get; } = new("Became this activity", "Blev den här aktiviteten");

    public static Wording Unknown { get; } = new("There is no such contribution", "Bidraget finns inte");

    public static Wording UnknownHelp { get; } = new("Check the code: it has 20 letters and digits.", "Kontrollera koden: den har 20 bokstäver och siffror.");

    public static Wording Follow { get; } = new("Follow your contribution", "Följ ditt bidrag");

    public static Wording Show { get; } = new("Show", "Visa");

    public static Wording None { get; } = new("Nothing has been published yet.", "Inget är publicerat än.");

    public static Wording Newer { get; } = new("Newer", "Nyare");

    public static Wording Older { get; } = new("Older", "Äldre");

    public static Wording PagesLabel { get; } = new("Pages of contributions", "Sidor med bidrag");

    public static Wording Join { get; } = new("We want to join", "Vi vill vara med");

    public static Wording AllOfThem { get; } = new("What others have proposed", "Det andra har föreslagit");

    public static Wording TooFew { get; } = new("Too few have been answered in the last year to say how long answers take.", "För få har besvarats det senaste året för att säga hur lång tid svaren tar.");

    public static Wording Number(int all) => new($"{N(all)} contributions", $"{N(all)} bidrag");

    public static Wording Median(int days, int answers) => new(
        $"Half of the {N(answers)} answers of the last year came within {N(days)} {(days == 1 ? "day" : "days")}.",
        $"Hälften av det senaste årets {N(answers)} svar kom inom {N(days)} {(days == 1 ? "dag" : "dagar")}.");

    public static Wording Promised(string day) => new($"We promise an answer by {day}.", $"Vi lovar svar senast {day}.");

    public static Wording Keeping(int afterDone, int most) => new(
        $"Your name and address are encrypted, shown to nobody, and used for these mails and to ask you when others want to join in your idea: they get your address only if you say yes. Both are erased {N(afterDone)} days after the contribution is done, and after {N(most)} days at the latest.",
        $"Ditt namn och din adress krypteras, visas inte för någon och används bara till de här mejlen, och till att fråga dig när andra vill vara med i ditt förslag: de får din adress bara om du svarar ja. Båda raderas {N(afterDone)} dagar efter att bidraget är genomfört, och senast efter {N(most)} dagar.");

    public static Wording IdeaLimits(int most) => new($"At most {N(most)} characters.", $"Högst {N(most)} tecken.");

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
