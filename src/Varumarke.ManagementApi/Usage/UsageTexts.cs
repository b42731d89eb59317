using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Usage;

/// <summary>What is said of a question for figures that cannot be read.</summary>
internal static class UsageTexts
{
    public static Wording NotAPeriod { get; } = new(
        "Say the first and the last month as from=202601&to=202612, three years at most.", "Ange första och sista månaden som from=202601&to=202612, högst tre år.");
}
