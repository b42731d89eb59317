using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Contributions;

/// <summary>What is said of acts that cannot be done.</summary>
internal static class ModerationTexts
{
    public static Wording NoVersion { get; } = new("It is missing: the version of the contribution that was read.", "Den saknas: bidragets version som lästes.");

    public static Wording NoActivity { get; } = new("It is no activity.", "Det är ingen aktivitet.");

    public static Wording Circle { get; } = new("The contribution would go on with itself.", "Bidraget skulle fortsätta med sig självt.");

    public static Wording NoReply(int most) => new($"An answer is needed, of at most {N(most)} characters.", $"Ett svar behövs, på högst {N(most)} tecken.");

    public static Wording NoNumber(int most) => new($"A number is needed, of at most {N(most)} characters.", $"Ett nummer behövs, på högst {N(most)} tecken.");

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
