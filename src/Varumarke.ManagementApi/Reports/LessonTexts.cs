using Varumarke.Core.Problems;

namespace Varumarke.ManagementApi.Reports;

/// <summary>What is said of lessons that cannot become anything.</summary>
internal static class LessonTexts
{
    public static Wording NoLesson { get; } = new("The newest edition has no such lesson.", "Den senaste utgåvan har ingen sådan lärdom.");

    public static Wording NoArea { get; } = new("It is no area of the strategy.", "Det är inget område i strategin.");

    public static Wording Already { get; } = new("It has become that already, perhaps in the recycle bin.", "Det har redan blivit det, kanske i papperskorgen.");

    public static Wording NotMade { get; } = new("The measure could not be made.", "Åtgärden gick inte att skapa.");
}
