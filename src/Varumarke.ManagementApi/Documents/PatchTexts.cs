using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Documents;

/// <summary>Why parts of a document were not changed.</summary>
internal static class PatchTexts
{
    public static Wording LeadsNowhere { get; } = new(
        "It is not replace, add or remove, or its path leads to nothing in values, variants or template.",
        "Det är inte replace, add eller remove, eller så leder sökvägen inte till något i values, variants eller template.");

    public static Wording NumberOfSteps(int most)
    {
        string number = most.ToString(CultureInfo.InvariantCulture);
        return new Wording($"There may be from 1 to {number} of them.", $"Det får vara från 1 till {number} stycken.");
    }
}
