using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Collections;

/// <summary>Why children were not listed.</summary>
internal static class CollectionTexts
{
    public static Wording NoSuchList { get; } = new("There is no such list view.", "Det finns ingen sådan listvy.");

    public static Wording NotAColumn { get; } = new("It is ordered by something that is no column of the list.", "Den sorteras efter något som inte är en kolumn i listan.");

    public static Wording NotAList { get; } = new("Its children are not shown as a list.", "Dess undersidor visas inte som en lista.");
}
