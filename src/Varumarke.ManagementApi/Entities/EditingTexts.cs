using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Entities;

/// <summary>Why something was not created, saved, moved or published.</summary>
internal static class EditingTexts
{
    public static Wording NotAllowedThere { get; } = new("The type is not allowed there.", "Typen är inte tillåten där.");

    public static Wording NoSuchType { get; } = new("There is no such type.", "Det finns ingen sådan typ.");

    public static Wording NoSuchParent { get; } = new("There is no such parent.", "Det som det ska ligga under finns inte.");

    public static Wording NoSuchProperty { get; } = new("The type has no such property.", "Typen har ingen sådan egenskap.");

    public static Wording NoTemplates { get; } = new("There are no templates here.", "Det finns inga mallar här.");

    public static Wording NameInvalid { get; } = new("It needs a name.", "Det behöver ett namn.");

    public static Wording VariesOtherwise { get; } = new(
        "A language or segment is named where the type has none, or missing where it has.",
        "Ett språk eller segment anges där typen inte har något, eller saknas där den har.");

    public static Wording NotTheseChildren { get; } = new(
        "What is sorted must all lie in the same place, with each key once.",
        "Det som sorteras måste ligga på samma plats, med varje nyckel en gång.");

    public static Wording Invalid { get; } = new("One or more properties did not pass validation.", "En eller flera egenskaper är inte giltiga.");

    public static Wording IncompleteToPublish { get; } = new("Some values are missing or wrong.", "Några värden saknas eller är fel.");

    /// <summary>Where values are missing or wrong.</summary>
    /// <param name="english">The places for those who read English.</param>
    /// <param name="swedish">The places for those who read Swedish.</param>
    /// <param name="more">How many more there are.</param>
    public static Wording IncompleteAt(string english, string swedish, int more) => new(
        $"Some values are missing or wrong: {english}{(more > 0 ? $", and {more} more" : string.Empty)}.",
        $"Några värden saknas eller är fel: {swedish}{(more > 0 ? $", och {more} till" : string.Empty)}.");

    public static Wording Exists { get; } = new("It is there already.", "Det finns redan.");

    public static Wording Cancelled { get; } = new("A rule of this site did not allow it.", "En regel på den här webbplatsen tillät det inte.");

    public static Wording Failed { get; } = new("It failed for a reason that the log tells.", "Det misslyckades av ett skäl som står i loggen.");

    public static Wording ChangedMeanwhile { get; } = new("Somebody else changed it at the same moment.", "Någon annan ändrade det i samma ögonblick.");

    public static Wording InBin { get; } = new("It lies in the recycle bin.", "Det ligger i papperskorgen.");

    public static Wording NotInBin { get; } = new("It does not lie in the recycle bin.", "Det ligger inte i papperskorgen.");

    public static Wording NotUnderItself { get; } = new("It cannot lie below itself.", "Det kan inte ligga under sig självt.");

    public static Wording IsReferenced { get; } = new("Something else refers to it.", "Något annat hänvisar till det.");

    public static Wording ParentUnpublished { get; } = new(
        "The page above is not published, so this one cannot be.",
        "Sidan ovanför är inte publicerad, så den här kan inte vara det.");

    public static Wording MandatoryCultureMissing { get; } = new(
        "A language that must be published first is not.",
        "Ett språk som måste vara publicerat är inte det.");

    public static Wording LanguageUnknown { get; } = new("The language is not one of this site's, or not one of this document's.", "Språket är inte ett av webbplatsens, eller inte ett av dokumentets.");

    public static Wording TimeIsPast { get; } = new("The time must lie ahead, and an end after its beginning.", "Tiden måste ligga framåt, och slutet efter början.");

    public static Wording AwaitsItsTime { get; } = new("It is set to be published at a later time.", "Det är inställt att publiceras vid en senare tidpunkt.");

    public static Wording HasExpired { get; } = new("Its time to be published has ended.", "Tiden då det ska vara publicerat är slut.");

    public static Wording NothingToPublish { get; } = new("There is nothing to publish.", "Det finns inget att publicera.");

    public static Wording NotAllPublished { get; } = new("Some of it could not be published.", "En del kunde inte publiceras.");

    /// <param name="status">Umbraco's own name of the reason.</param>
    public static Wording Refused(string status) => new($"Umbraco did not allow it: {status}.", $"Umbraco tillät det inte: {status}.");
}
