using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Portal.Joining;

/// <summary>The words of joining in an idea.</summary>
internal static class JoinWords
{
    public static Wording Title { get; } = new("An idea", "Ett förslag");

    public static Wording Heading { get; } = new("We want to join", "Vi vill vara med");

    public static Wording Lead { get; } = new(
        "Write to whoever sent the idea. We ask them, and only if they say yes do you get each other's e-mail addresses. If you hear nothing they did not want to, or could not be reached.",
        "Skriv till den som lämnade förslaget. Vi frågar, och bara om svaret är ja får ni varandras e-postadresser. Hör du inget ville de inte, eller gick inte att nå.");

    public static Wording Kind { get; } = new("Who are you?", "Vilka är ni?");

    public static Wording Organisation { get; } = new("What are you called?", "Vad heter ni?");

    public static Wording OrganisationHelp { get; } = new("The name of your association, company or school, or your own.", "Föreningens, företagets eller skolans namn, eller ditt eget.");

    public static Wording Message { get; } = new("Your message", "Ert meddelande");

    public static Wording MessageHelp { get; } = new("Why you want to join, and what you can do. No links.", "Varför ni vill vara med, och vad ni kan göra. Inga länkar.");

    public static Wording Email { get; } = new("Your e-mail address", "Er e-postadress");

    public static Wording Submit { get; } = new("Send to whoever had the idea", "Skicka till den som lämnade förslaget");

    public static Wording Thanks { get; } = new(
        "Thank you! If whoever sent the idea wants to be in touch you both get a mail.", "Tack! Om den som lämnade förslaget vill ha kontakt får ni båda ett mejl.");

    public static Wording Closed { get; } = new("Nobody can join here at the moment.", "Det går inte att anmäla sig här just nu.");

    public static Wording Question { get; } = new("May we tell you each other's e-mail addresses?", "Får vi berätta era e-postadresser för varandra?");

    public static Wording Writes { get; } = new("They write:", "De skriver:");

    public static Wording YourIdea { get; } = new("Your idea:", "Ditt förslag:");

    public static Wording Once { get; } = new(
        "You can answer once. With yes, each of you gets the other's address by mail. With no, nothing is told to anybody.",
        "Du kan svara en gång. Svarar du ja får ni varandras adresser med mejl. Svarar du nej får ingen veta något.");

    public static Wording Yes { get; } = new("Yes, put us in touch", "Ja, ge oss kontakt");

    public static Wording No { get; } = new("No", "Nej");

    public static Wording SaidYes { get; } = new("Thank you! Each of you gets the other's address by mail.", "Tack! Ni får varandras adresser med mejl.");

    public static Wording SaidNo { get; } = new("Thank you for your answer. Nothing is told to anybody.", "Tack för ditt svar. Ingen får veta något.");

    public static Wording Used { get; } = new("The question has been answered", "Frågan är redan besvarad");

    public static Wording Old { get; } = new("The question can no longer be answered", "Frågan går inte att besvara längre");

    public static Wording Unknown { get; } = new("The link does not lead anywhere", "Länken leder ingenstans");

    public static Wording UnknownHelp { get; } = new("Check that all of the address from the mail is there.", "Kontrollera att hela adressen ur mejlet är med.");

    public static Wording Keeping(int days) => new(
        $"What you write is encrypted and shown to whoever sent the idea alone, your address not even to them before they have said yes. It is erased with their answer, and after {N(days)} days at the latest.",
        $"Det ni skriver krypteras och visas bara för den som lämnade förslaget, er adress inte ens för den innan svaret är ja. Allt raderas med svaret, och senast efter {N(days)} dagar.");

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
