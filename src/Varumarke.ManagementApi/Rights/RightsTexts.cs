using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Rights;

/// <summary>Why a decision on rights was not taken.</summary>
internal static class RightsTexts
{
    public static Wording NoSuchSubstitute { get; } = new(
        "What is to be used instead must be another picture, logotype, document or film of the library's.",
        "Det som ska användas i stället måste vara en annan bild, logotyp, film eller ett annat dokument i mediebiblioteket.");

    public static Wording NotSaved { get; } = new("It could not be saved: a rule of this site did not allow it.", "Det gick inte att spara: en regel på den här webbplatsen tillät det inte.");

    public static Wording TooLong(int most)
    {
        string number = most.ToString(CultureInfo.InvariantCulture);
        return new Wording($"A reason may have {number} characters at most.", $"En motivering får ha högst {number} tecken.");
    }
}
