using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Graph;

namespace Varumarke.Portal.Map;

/// <summary>The words of the map.</summary>
internal static class MapWords
{
    public static Wording Title { get; } = new("How it hangs together", "Så hänger det ihop");

    public static Wording Lead { get; } = new(
        "From goal to measure, activity, message and picture, and back. Choose something to see what it belongs to and what belongs to it.",
        "Från mål till åtgärd, aktivitet, budskap och bild, och tillbaka. Välj något för att se vad det hör till och vad som hör till det.");

    public static Wording Drawing { get; } = new("A drawing of the links; the same links stand in the lists below it.", "En bild av sambanden; samma samband står i listorna under den.");

    public static Wording Names { get; } = new("Leads to", "Leder till");

    public static Wording NamedBy { get; } = new("Comes from", "Kommer från");

    public static Wording Nothing { get; } = new("Nothing yet.", "Inget än.");

    public static Wording All { get; } = new("The whole map", "Hela kartan");

    public static Wording AllContributions { get; } = new("All contributions", "Alla bidrag");

    public static Wording AllMeasures { get; } = new("All measures", "Alla åtgärder");

    public static Wording AllActivities { get; } = new("All activities", "Alla aktiviteter");

    public static Wording AllGoals { get; } = new("All goals", "Alla mål");

    public static Wording AllPictures { get; } = new("All pictures", "Alla bilder");

    public static Wording TheFirst(int count) => new($"the first {count}", $"de första {count}");

    public static Wording Page { get; } = new("Its own page", "Till sidan");

    public static Wording Unreadable { get; } = new("That is no part of the map. Begin with the whole map and choose.", "Det är ingen del av kartan. Börja med hela kartan och välj.");

    public static Wording UnreadableTitle { get; } = new("Not on the map", "Finns inte på kartan");

    public static Wording Kind(StrategyNodeKind kind) => kind switch
    {
        StrategyNodeKind.Area => new("Areas", "Områden"),
        StrategyNodeKind.Goal => new("Goals", "Mål"),
        StrategyNodeKind.Measure => new("Measures", "Åtgärder"),
        StrategyNodeKind.Activity => new("Activities", "Aktiviteter"),
        StrategyNodeKind.Outcome => new("Outcomes", "Resultat"),
        StrategyNodeKind.Message => new("Messages", "Budskap"),
        StrategyNodeKind.Picture => new("Pictures", "Bilder"),
        StrategyNodeKind.Contribution => new("Contributions", "Bidrag"),
        StrategyNodeKind.Report => new("Reports", "Rapporter"),
        _ => new("Decisions", "Beslut"),
    };

    public static Wording Relation(string code) => code switch
    {
        "partOf" => new("part of", "del av"),
        "serves" => new("serves", "ska ge"),
        "belongsTo" => new("belongs to", "hör till"),
        "resultedIn" => new("resulted in", "gav"),
        "tellsOf" => new("tells of", "berättar om"),
        "shows" => new("shows", "visar"),
        "reportsOn" => new("reports on", "redovisar"),
        "ledTo" => new("led to", "ledde till"),
        "concerns" => new("concerns", "gäller"),
        "adopted" => new("adopted", "antog"),
        "rewrote" => new("rewrote", "skrev om"),
        "removed" => new("removed", "tog bort"),
        "decided" => new("decided on", "beslutade om"),
        "replacedBy" => new("replaced by", "ersatt av"),
        "became" => new("became", "blev"),
        _ => Wording.Name(code),
    };
}
