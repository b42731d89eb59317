using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Operations;

/// <summary>What every operation may say of a call.</summary>
internal static class CallTexts
{
    private const string AKey = "3a0156c4-3b8c-4803-bdc1-6871faa83fff";

    public static Wording NotFound { get; } = new(
        "There is nothing with this key, or nothing that you may see.",
        "Det finns inget med den nyckeln, eller inget som du får se.");

    public static Wording Forbidden { get; } = new("Your permissions do not allow this.", "Dina behörigheter tillåter inte det.");

    public static Wording NotSignedIn { get; } = new("Sign in, and call again with the token.", "Logga in och anropa igen med token.");

    public static Wording NoSuchOperation { get; } = new(
        "The Management API has no such operation here. docs/api/management.md lists those that it has.",
        "Management API har ingen sådan operation här. docs/api/management.md räknar upp dem som finns.");

    public static Wording NotJson { get; } = new(
        "The body must be JSON and say so: Content-Type: application/json.",
        "Innehållet måste vara JSON och ange det: Content-Type: application/json.");

    public static Wording NoWholePage { get; } = new(
        "This list is read in whole pages: skip must be a multiple of take, as in skip=40&take=20.",
        "Listan läses i hela sidor: skip måste vara en multipel av take, som skip=40&take=20.");

    public static Wording BodyIsNull { get; } = new("It is null.", "Det är null.");

    public static Wording BodyUnreadable { get; } = new("It is not the JSON that this operation takes.", "Det är inte den JSON som operationen tar emot.");

    public static Wording FormUnreadable { get; } = new("The form cannot be read: it holds an error or a sign that is not allowed.", "Formuläret kan inte läsas: det innehåller ett fel eller ett otillåtet tecken.");

    public static Wording NotAFlag { get; } = new("It may be true or false.", "Det får vara true eller false.");

    public static Wording NotADirection { get; } = new("It may be Ascending or Descending.", "Det får vara Ascending eller Descending.");

    public static Wording NotATime { get; } = new("It may be a time, as in 2026-03-01T08:00:00Z.", "Det får vara en tidpunkt, som 2026-03-01T08:00:00Z.");

    public static Wording NotADate { get; } = new("It is not a time, as in 2026-01-31T12:00:00Z, or a day.", "Det är ingen tid, som 2026-01-31T12:00:00Z, och ingen dag.");

    public static Wording KeyIsMissing { get; } = new($"It is missing; it is a key, as in {AKey}.", $"Den saknas; den är en nyckel, som {AKey}.");

    public static Wording NotAKey { get; } = new($"It is not a key, as in {AKey}.", $"Det är ingen nyckel, som {AKey}.");

    public static Wording TooManyKeys(int named, int most)
    {
        (string had, string may) = (named.ToString(CultureInfo.InvariantCulture), most.ToString(CultureInfo.InvariantCulture));
        return new Wording($"It names {had} keys; {may} are allowed at once.", $"Den anger {had} nycklar; {may} är tillåtna på en gång.");
    }

    public static Wording NotAChoice(IEnumerable<string> choices)
    {
        string all = string.Join(", ", choices);
        return new Wording($"It may be one of: {all}.", $"Det får vara ett av: {all}.");
    }

    public static Wording NotANumber(int least, int most)
    {
        string range = string.Create(CultureInfo.InvariantCulture, $"{least}");
        string end = string.Create(CultureInfo.InvariantCulture, $"{most}");
        return new Wording($"It may be a whole number from {range} to {end}.", $"Det får vara ett heltal från {range} till {end}.");
    }
}
