using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Portal.Privacy;

/// <summary>What is kept of people, in plain words. It claims what the program does; the days are the site's own.</summary>
public static class PrivacyWords
{
    /// <summary>The page's title.</summary>
    public static Wording Title { get; } = new("How we deal with personal data", "Så hanterar vi personuppgifter");

    /// <summary>What it is about.</summary>
    public static Wording Lead { get; } = new(
        "You can read, search and download here without telling us who you are. This page says what is kept all the same, why, and for how long.",
        "Här kan du läsa, söka och hämta utan att tala om vem du är. På den här sidan står vad som ändå sparas, varför och hur länge.");

    /// <summary>A heading.</summary>
    public static Wording Reading { get; } = new("When you read and search", "När du läser och söker");

    /// <summary>Of those who read.</summary>
    public static Wording ReadingText { get; } = new(
        "Everything on the pages comes from our own server: no third party learns that you were here. Your network address is held in memory while we count how often it asks for something, for some minutes as a rule, so that nobody can overload the service. It is written to no database.",
        "Allt på sidorna kommer från vår egen server, så ingen tredje part får veta att du har varit här. Din nätverksadress hålls i minnet medan vi räknar hur ofta den ber om något, i regel några minuter, så att ingen kan överbelasta tjänsten. Den skrivs inte till någon databas.");

    /// <summary>A heading.</summary>
    public static Wording Cookies { get; } = new("Cookies", "Kakor");

    /// <summary>Of cookies.</summary>
    public static Wording CookiesText { get; } = new(
        "We use only the cookies that are needed for what you ask for. If you put something into the basket, your browser keeps what is in it for a day. If you open a shared link with a password, your browser remembers that until you close it. Neither says who you are, and no others are set.",
        "Vi använder bara de kakor som behövs för det du ber om. Lägger du något i korgen sparar din webbläsare vad som ligger där i ett dygn. Öppnar du en delad länk med lösenord minns webbläsaren det tills du stänger den. Ingen av dem säger vem du är, och inga andra sätts.");

    /// <summary>A heading.</summary>
    public static Wording ReceiptsTitle { get; } = new("When you download", "När du hämtar något");

    /// <summary>Of receipts.</summary>
    public static Wording ReceiptsText { get; } = new(
        "Each download makes a receipt: what was taken, in which size, on which terms and when, what it is for and where if you told us, and when the receipt was asked about. It exists so that you can always ask whether you may still use the picture. It does not say who you are, so do not write names of people in it.",
        "Varje hämtning ger ett kvitto: vad som hämtades, i vilken storlek, på vilka villkor och när, vad det ska användas till och var om du berättade det, och när någon har frågat om kvittot. Det finns för att du alltid ska kunna fråga om du fortfarande får använda bilden. Kvittot säger inte vem du är, så skriv inga personnamn i det.");

    /// <summary>Receipts are not erased.</summary>
    public static Wording ReceiptsForGood { get; } = new("Receipts are kept for good, since they promise to answer.", "Kvitton sparas tills vidare, eftersom de lovar att svara.");

    /// <summary>A heading.</summary>
    public static Wording Addresses { get; } = new("When you ask to be told", "När du ber om att få veta");

    /// <summary>A heading.</summary>
    public static Wording Subscriptions { get; } = new("When you follow a search", "När du följer en sökning");

    /// <summary>A heading.</summary>
    public static Wording ContributionsTitle { get; } = new("When you send us an idea", "När du lämnar ett förslag");

    /// <summary>A heading.</summary>
    public static Wording Files { get; } = new("When you show us a file", "När du visar oss en fil");

    /// <summary>Of files.</summary>
    public static Wording FilesText { get; } = new(
        "A file or text that you check under “May I still use it?” or “May I? Check a draft” is read, answered and forgotten. It is not kept.",
        "En fil eller text som du provar under ”Får jag fortfarande använda den?” eller ”Får jag? Prova ett utkast” läses, besvaras och glöms. Den sparas inte.");

    /// <summary>A heading.</summary>
    public static Wording Statistics { get; } = new("Statistics", "Statistik");

    /// <summary>Of statistics.</summary>
    public static Wording StatisticsText { get; } = new(
        "We count by month how often a picture is viewed, downloaded and shown on other websites, and which words find nothing. Nothing in it says by whom. Small numbers are shown as “<5”, and words that look like an address or a number of somebody are not counted.",
        "Vi räknar per månad hur ofta en bild visas, hämtas och syns på andra webbplatser, och vilka sökord som inte ger någon träff. Ingenting i det säger vem. Små tal visas som ”<5”, och ord som ser ut som en adress eller ett nummer till någon räknas inte.");

    /// <summary>A heading.</summary>
    public static Wording Pictured { get; } = new("If you are in a picture", "Om du är med på en bild");

    /// <summary>Of those pictured.</summary>
    public static Wording PicturedText { get; } = new(
        "You can withdraw your consent. The picture is then taken down here at once, and those who have downloaded it get the answer that it may not be used any more.",
        "Du kan ta tillbaka ditt samtycke. Då tas bilden bort här med en gång, och de som har hämtat den får svaret att den inte längre får användas.");

    /// <summary>A heading.</summary>
    public static Wording Rights { get; } = new("Your rights", "Dina rättigheter");

    /// <summary>What anybody may ask.</summary>
    public static Wording RightsText { get; } = new(
        "You have the right to know what is kept about you, to have it corrected or erased, and to object. Much of it you erase yourself, by the link in messages about receipts and searches.",
        "Du har rätt att få veta vad som finns sparat om dig, att få det rättat eller raderat och att invända. Mycket raderar du själv, med länken i breven om kvitton och sökningar.");

    /// <summary>Whom to turn to.</summary>
    public static Wording Turn { get; } = new("Turn to", "Vänd dig till");

    /// <summary>Where to complain.</summary>
    public static Wording Complain { get; } = new(
        "If you are not satisfied you can complain to the Swedish Authority for Privacy Protection:", "Är du inte nöjd kan du klaga hos Integritetsskyddsmyndigheten:");

    /// <summary>Receipts are erased.</summary>
    public static Wording ReceiptsFor(int days) => new($"Receipts are erased after {N(days)} days.", $"Kvitton raderas efter {N(days)} dagar.");

    /// <summary>Of addresses that are left on receipts.</summary>
    public static Wording AddressesText(int days) => new(
        $"If you leave your e-mail address on a receipt, we write to you once if the picture may not be used any more. The address is kept encrypted. It is erased when we have written, when you say so, and after {N(days)} days at the latest.",
        $"Lämnar du din e-postadress på ett kvitto skriver vi till dig en gång om bilden inte längre får användas. Adressen sparas krypterad. Den raderas när vi har skrivit, när du säger till, och senast efter {N(days)} dagar.");

    /// <summary>Of subscriptions.</summary>
    public static Wording SubscriptionsText(int days) => new(
        $"Your address, encrypted, and the search are kept until you leave by the link in any message. If you do not confirm that you want it, they are erased after {N(days)} days.",
        $"Din adress, krypterad, och sökningen sparas tills du avslutar med länken i något av breven. Bekräftar du inte att du vill ha dem raderas de efter {N(days)} dagar.");

    /// <summary>Of contributions.</summary>
    public static Wording ContributionsText(int afterDone, int atMost) => new(
        $"What you write is kept, and published only if we choose to. Name and e-mail address are voluntary, never published, and kept encrypted. They are erased {N(afterDone)} days after your idea is done, and after {N(atMost)} days at the latest. What you send to an authority may become an official document.",
        $"Det du skriver sparas, och publiceras bara om vi väljer det. Namn och e-postadress är frivilliga, publiceras aldrig och sparas krypterade. De raderas {N(afterDone)} dagar efter att ditt förslag är klart, och senast efter {N(atMost)} dagar. Det du skickar till en myndighet kan bli allmän handling.");

    /// <summary>Of those who want to join in an idea.</summary>
    public static Wording JoiningText(int days) => new(
        $"If you want to join in somebody's idea, what you write is passed on only if they say yes, and erased after {N(days)} days at the latest.",
        $"Vill du vara med i någons förslag lämnas det du skriver vidare bara om den personen säger ja, och raderas senast efter {N(days)} dagar.");

    private static string N(int days) => days.ToString(CultureInfo.InvariantCulture);
}
