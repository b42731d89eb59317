using Varumarke.Core.Problems;
using Varumarke.Core.WorkUpdates;

namespace Varumarke.Portal.WorkUpdates;

/// <summary>The words of the page behind a mailed link.</summary>
internal static class WorkUpdateWords
{
    public static Wording Ask { get; } = new("How is it going?", "Hur går det?");

    public static Wording Until { get; } = new("Last day", "Sista dag");

    public static Wording Status { get; } = new("State", "Läge");

    public static Wording Outcome { get; } = new("What came out of it, or why (shown on the page)", "Vad det ledde till, eller varför (visas på sidan)");

    public static Wording Picture { get; } = new("A picture, if you have one", "En bild, om du har en");

    public static Wording PictureHelp { get; } = new("At most 20 MB. It is shown when an editor has approved it.", "Högst 20 MB. Den visas när redaktionen har godkänt den.");

    public static Wording PictureTooLarge { get; } = new("The picture is larger than 20 MB. Choose a smaller one.", "Bilden är större än 20 MB. Välj en mindre.");

    public static Wording PictureAgain { get; } = new("What you wrote is still there; the picture must be chosen again.", "Det du skrev står kvar; bilden behöver väljas på nytt.");

    public static Wording Busy { get; } = new("Many are sending pictures right now. Try again in a moment.", "Många skickar bilder just nu. Försök igen om en stund.");

    public static Wording Send { get; } = new("Save", "Spara");

    public static Wording Once { get; } = new("The link works once.", "Länken fungerar en gång.");

    public static Wording Applied { get; } = new("Thank you! It is saved and shown.", "Tack! Det är sparat och visas nu.");

    public static Wording Waiting { get; } = new("Thank you! It is saved, and shown when the page's owner has approved it.", "Tack! Det är sparat och visas när sidans ansvariga har godkänt det.");

    public static Wording NotTaken { get; } = new("It could not be saved just now. The link still works: try again in a while.", "Det gick inte att spara just nu. Länken fungerar fortfarande: försök igen om en stund.");

    public static Wording Faulty { get; } = new("Choose a state, and write at most 2,000 characters.", "Välj ett läge, och skriv högst 2 000 tecken.");

    public static Wording Unknown { get; } = new("The link does not work", "Länken fungerar inte");

    public static Wording UnknownHelp { get; } = new("Perhaps a part of it was lost in the mail. You can get a new one.", "Kanske försvann en bit av den i mejlet. Du kan få en ny.");

    public static Wording Used { get; } = new("The link has been used", "Länken är redan använd");

    public static Wording UsedHelp { get; } = new("Each link works once. If there is more to tell you can get a new one.", "Varje länk fungerar en gång. Vill du berätta mer kan du få en ny.");

    public static Wording Old { get; } = new("The link is too old", "Länken är för gammal");

    public static Wording OldHelp { get; } = new("Links work for a time. You can get a new one.", "Länkar fungerar en tid. Du kan få en ny.");

    public static Wording Email { get; } = new("Your e-mail address", "Din e-postadress");

    public static Wording Renew { get; } = new("Mail me a new link", "Mejla mig en ny länk");

    public static Wording Renewed { get; } = new(
        "If you are responsible for something that is not over, new links are on their way to that address. They are sent once a day at most.",
        "Om du ansvarar för något som inte är klart är nya länkar på väg till den adressen. De skickas högst en gång om dagen.");

    public static Wording TooMany { get; } = new("Too many in a short time. Come back in a few minutes.", "För många på kort tid. Kom tillbaka om några minuter.");

    public static (Wording Title, Wording Help) Refusal(LinkState state) => state switch
    {
        LinkState.Used => (Used, UsedHelp),
        LinkState.Old => (Old, OldHelp),
        _ => (Unknown, UnknownHelp),
    };
}
