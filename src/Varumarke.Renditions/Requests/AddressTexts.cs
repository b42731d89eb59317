using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Renditions.Requests;

/// <summary>What is said of addresses that mean nothing, and of what they may say instead.</summary>
internal static class AddressTexts
{
    public static Wording Fractions { get; } = new("two numbers from 0 to 1, such as 0.5,0.3", "två tal från 0 till 1, som 0.5,0.3");

    public static Wording Cut { get; } = new(
        "what is cut off at the left, top, right and bottom: four numbers from 0 to 1 that leave something over, such as 0.1,0,0.1,0.2",
        "vad som skärs bort till vänster, upptill, till höger och nertill: fyra tal från 0 till 1 som lämnar något kvar, som 0.1,0,0.1,0.2");

    public static Wording ColourName { get; } = new("a colour's name in CSS", "en färgs namn i CSS");

    public static Wording NoSuchPreset { get; } = new(
        "There is no such preset: an address is /renditions/{key}/{preset}.{format}.",
        "Det finns inget sådant förval: en adress är /renditions/{nyckel}/{förval}.{filformat}.");

    public static Wording NoSuchAddress { get; } = new(
        "An address is /renditions/{key} or /renditions/{key}/{preset}.{format}.",
        "En adress är /renditions/{nyckel} eller /renditions/{nyckel}/{förval}.{filformat}.");

    public static Wording Range(int least, int most)
    {
        string from = least.ToString(CultureInfo.InvariantCulture);
        string to = most.ToString(CultureInfo.InvariantCulture);
        return new Wording($"{from} to {to}", $"{from} till {to}");
    }

    public static Wording Twice(string parameter) => new(
        $"'{parameter}' is there twice, with different values.",
        $"'{parameter}' står två gånger, med olika värden.");

    public static Wording Meaningless(string parameter, string value) => new(
        $"'{parameter}' cannot be '{value}'.",
        $"'{parameter}' kan inte vara '{value}'.");

    public static Wording NotInThisWidth(string preset) => new(
        $"The preset '{preset}' is not given in this width.",
        $"Förvalet '{preset}' finns inte i den bredden.");

    public static Wording NotInThisFormat(string preset) => new(
        $"The preset '{preset}' is not given in this format.",
        $"Förvalet '{preset}' finns inte i det filformatet.");
}
