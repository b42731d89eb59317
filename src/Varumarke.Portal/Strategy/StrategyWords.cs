using Varumarke.Core.Problems;
using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Portal.Strategy;

/// <summary>The words of the strategy's pages.</summary>
internal static class StrategyWords
{
    public static Wording Title { get; } = new("From words to action", "Från ord till handling");

    public static Wording Lead { get; } = new(
        "What the municipality has promised, and how it goes. Each goal is judged by the same rule, from the newest figures.",
        "Vad kommunen har lovat, och hur det går. Varje mål bedöms med samma regel, efter de senaste siffrorna.");

    public static Wording Measured { get; } = new("What is measured", "Vad som mäts");

    public static Wording Promised { get; } = new("What was promised", "Vad som lovades");

    public static Wording Expected { get; } = new("What to expect", "Vad vi kan vänta oss");

    public static Wording WhyIt { get; } = new("Why it matters", "Varför det är viktigt");

    public static Wording Source { get; } = new("Source", "Källa");

    public static Wording Done { get; } = new("What is done", "Vad som görs");

    public static Wording NothingDone { get; } = new("No measure serves this goal yet.", "Ingen åtgärd hör till målet än.");

    public static Wording Figures { get; } = new("The figures", "Siffrorna");

    public static Wording Year { get; } = new("Year", "År");

    public static Wording YearOrPart { get; } = new("Year or part of it", "År eller del av det");

    public static Wording Own { get; } = new("The municipality", "Kommunen");

    public static Wording County { get; } = new("The county", "Länet");

    public static Wording Nation { get; } = new("The nation", "Riket");

    public static Wording Note { get; } = new("Note", "Anmärkning");

    public static Wording Aim { get; } = new("Target", "Mål");

    public static Wording Missing { get; } = new("no value", "inget värde");

    public static Wording NextReview { get; } = new("To be looked at again by", "Ses över senast");

    public static Wording Women { get; } = new("Women", "Kvinnor");

    public static Wording Men { get; } = new("Men", "Män");

    public static Wording ReadOn { get; } = new("Read", "Hämtat");

    public static Wording Replaced { get; } = new("Corrected. Before it said", "Rättat. Förut stod det");

    public static Wording Rule { get; } = new("How we judge", "Så bedömer vi");

    public static Wording RuleText { get; } = new(
        "What is missing in a year is the distance from the target, or from the average of the same year. A goal is reached when nothing is missing; a goal to come nearer is reached when less is missing than when we began. Otherwise the trend of the five newest values decides whether the distance shrinks, grows or is much the same. Whole years are compared; where there are not two of them, the same quarter, half-year or month of different years is. With too few values, values that are too old, or a source that measures otherwise, we do not judge.",
        "Det som saknas ett år är avståndet till målet, eller till genomsnittet samma år. Ett mål är nått när inget saknas; ett mål om att närma sig är nått när mindre saknas än när vi började. Annars avgör riktningen hos de fem senaste värdena om avståndet minskar, ökar eller är i stort sett detsamma. Hela år jämförs; finns inte två sådana jämförs samma kvartal, halvår eller månad olika år. Med för få värden, för gamla värden eller en källa som mäter på ett annat sätt bedömer vi inte.");

    public static Wording AllAreas { get; } = new("All areas", "Alla områden");

    public static Wording AllOfArea(string area, int all) => new($"{area}: all {all} goals", $"{area}: alla {all} mål");

    public static Wording Summary(int reached, int all) => new($"{reached} of {all} goals are reached.", $"{reached} av {all} mål är nådda.");

    public static Wording ChartTitle(string indicator) => new($"{indicator}, year by year", $"{indicator}, år för år");

    public static Wording ChartTitleOfParts(string indicator) => new($"{indicator}, over time", $"{indicator}, över tid");

    public static Wording WorkLink { get; } = new("All measures and activities", "Alla åtgärder och aktiviteter");

    public static Wording ContributionsLink { get; } = new("What you have proposed, and what became of it", "Det ni har föreslagit, och vad det blev av det");

    public static Wording Overdue { get; } = new("Past its last day", "Skulle ha varit klar");

    public static Wording SourceLink { get; } = new("See the figures at their source", "Se siffrorna hos källan");

    public static Wording Baseline { get; } = new("Where we began", "Utgångsläge");

    public static Wording Prognosis { get; } = new("Prognosis", "Prognos");

    public static Wording PrognosisArea { get; } = new(
        "The shaded part shows what recent years point to, from the best to the worst of it.", "Det skuggade visar vart de senaste åren pekar, från det bästa till det sämsta.");

    public static Wording PartsAndYears { get; } = new(
        "The thin lines show other lengths of time than the one that is judged.", "De tunna linjerna visar andra tidslängder än den som bedöms.");

    public static Wording PrognosisMethod { get; } = new(
        "Drawn on from the newest values, at the pace of recent years. It knows nothing of what is decided and not yet done.",
        "Framskrivet från de senaste värdena i de senaste årens takt. Det som är beslutat och inte gjort än räknas inte in.");

    public static Wording NoActivity { get; } = new("No activity belongs to it yet.", "Ingen aktivitet hör till den än.");

    public static Wording Told { get; } = new("What was told of it", "Vad som har berättats");

    public static Wording Reports { get; } = new("Reports that account for it", "Rapporter som redovisar det");

    public static Wording Yourself { get; } = new("What you can do yourself", "Vad du kan göra själv");

    public static Wording YourselfLead { get; } = new(
        "Do you know what would help? Propose it here, without an account. You get a code and can follow what becomes of it.",
        "Vet du vad som skulle hjälpa? Föreslå det här, utan konto. Du får en kod och kan följa vad det blir av det.");

    public static Wording JoinLead { get; } = new("These were proposed by others, and something came of them. Join them:", "Det här har andra föreslagit, och något blev av det. Häng på:");

    public static Wording Propose { get; } = new("Propose something", "Föreslå något");

    public static Wording MapLink { get; } = new("See what it hangs together with", "Se vad det hänger ihop med");

    public static Wording Silent(int days) => new($"Not updated for {days} days", $"Inte uppdaterad på {days} dagar");

    public static Wording BaselineOf(int year, string value) => year > 0 ? new($"Where we began in {year}: {value}", $"Utgångsläge {year}: {value}") : new($"Where we began: {value}", $"Utgångsläge: {value}");

    public static Wording AllOf(int count) => new($"All {count}", $"Alla {count}");

    public static Wording Status(string code) => code switch
    {
        "" => new("Not known", "Inte känt"),
        "notStarted" => new("Not started", "Inte påbörjad"),
        "underWay" => new("Under way", "Pågår"),
        "done" => new("Done", "Klar"),
        "delayed" => new("Delayed", "Försenad"),
        "cancelled" => new("Cancelled", "Avbruten"),
        _ => Wording.Name(code),
    };

    /// <summary>The part of a class's name that colours a state.</summary>
    public static string Colour(GoalState state) => state switch
    {
        GoalState.Reached => "reached",
        GoalState.OnTheWay => "onway",
        GoalState.StandingStill => "still",
        GoalState.WrongWay => "wrong",
        _ => "unknown",
    };
}
