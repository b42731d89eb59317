using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Strategy.History;

/// <summary>What is said of days that cannot be shown.</summary>
public static class AsOfTexts
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The first of two days is the later.</summary>
    public static Wording Backwards { get; } = new("The first day must not be later than the second.", "Den första dagen får inte vara senare än den andra.");

    /// <summary>What is asked for is not kept day by day.</summary>
    public static Wording NotKept { get; } = new("This is not kept day by day. Ask without asOf for how it is now.", "Det här är inte sparat dag för dag. Fråga utan asOf för hur det är nu.");

    /// <summary>Why a day cannot be shown, in a sentence that says what to do.</summary>
    public static Wording Of(AsOfFault fault, DateOnly? beginning) => fault switch
    {
        AsOfFault.Future => new("That day has not come yet. Ask for a day that has passed.", "Den dagen har inte kommit än. Välj en dag som har varit."),
        AsOfFault.BeforeBeginning when beginning is { } first => new(
            $"There was no strategy yet. It was adopted on {first.ToString("d MMMM yyyy", English)}.", $"Det fanns ingen strategi än. Den antogs den {first.ToString("d MMMM yyyy", Swedish)}."),
        AsOfFault.BeforeBeginning => new("There was no strategy yet.", "Det fanns ingen strategi än."),
        _ => new("That is not a day. Write it as 2019-05-01.", "Det är ingen dag. Skriv den som 2019-05-01."),
    };
}
