using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.SecondFactor;

/// <summary>What is said of codes.</summary>
internal static class SecondFactorTexts
{
    public static Wording IsOn { get; } = new("Two-factor sign-in is on already.", "Tvåstegsinloggning är redan på.");

    public static Wording WrongCode { get; } = new(
        "The code is wrong, or was used before. Wait for the next one and try again.",
        "Koden stämmer inte, eller är redan använd. Vänta på nästa och försök igen.");

    public static Wording LockedOut { get; } = new(
        "Too many codes were wrong. Try again in a quarter of an hour.",
        "För många koder har varit fel. Försök igen om en kvart.");

    public static Wording Unknown { get; } = new("This account has no such second factor.", "Kontot har ingen sådan andra faktor.");
}
