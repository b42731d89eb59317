using Varumarke.Core.Problems;

namespace Varumarke.Portal.Strategy;

/// <summary>The words of charts as files.</summary>
internal static class ChartWords
{
    public static Wording Fetch { get; } = new("Take the chart with you", "Ta med diagrammet");

    public static Wording Picture { get; } = new("Picture (PNG)", "Bild (PNG)");

    public static Wording Drawing { get; } = new("Drawing (SVG)", "Vektorbild (SVG)");

    public static Wording Table { get; } = new("The figures (CSV)", "Siffrorna (CSV)");

    public static Wording Embed { get; } = new("Show it on another website", "Visa det på en annan webbplats");

    public static Wording EmbedCode { get; } = new("Code to paste", "Kod att klistra in");

    public static Wording EmbedNote { get; } = new(
        "The picture follows the figures: when they change here they change there. No script and no cookie comes with it.",
        "Bilden följer siffrorna: när de ändras här ändras de där. Inget skript och ingen kaka följer med.");
}
