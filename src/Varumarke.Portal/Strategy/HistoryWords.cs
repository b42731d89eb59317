using Varumarke.Core.Problems;

namespace Varumarke.Portal.Strategy;

/// <summary>The words of what stood on another day.</summary>
internal static class HistoryWords
{
    public static Wording WayBack { get; } = new("Show how it stands now", "Visa hur det står nu");

    public static Wording NotKept { get; } = new(
        "This page is not kept day by day: it is as it is now.", "Den här sidan är inte sparad dag för dag: den är som den är nu.");

    public static Wording StatesKept { get; } = new(
        "The states are those of that day, where they were kept. The rest is as it is now.", "Lägena är den dagens, där de är sparade. Resten är som det är nu.");

    public static Wording NoDays { get; } = new(
        "The calendar holds what is still to be done, and is not kept day by day. Ask without asOf.", "Kalendern har det som återstår att göra och är inte sparad dag för dag. Fråga utan asOf.");

    public static Wording MeasuresThen { get; } = new("What had begun", "Vad som hade börjat");

    public static Wording Removed { get; } = new("This goal holds no longer", "Målet gäller inte längre");

    public static Wording Instead { get; } = new("Instead there is", "I stället finns");

    public static Wording Editions { get; } = new("Then and now", "Förr och nu");

    public static Wording ChangesLead { get; } = new(
        "What was added, removed and rewritten in the strategy between two days, and who decided it.", "Vad som lades till, togs bort och skrevs om i strategin mellan två dagar, och vem som beslutade det.");

    public static Wording EditionsLead { get; } = new(
        "See the goals as they stood on another day, with the figures that were known then.", "Se målen som de stod en annan dag, med de siffror som var kända då.");

    public static Wording AnyDay { get; } = new("A day", "En dag");

    public static Wording Show { get; } = new("Show", "Visa");

    public static Wording Compare { get; } = new("Compare", "Jämför");

    public static Wording From { get; } = new("From", "Från");

    public static Wording To { get; } = new("To", "Till");

    public static Wording ChangesTitle { get; } = new("What has changed in the goals", "Vad som har ändrats i målen");

    public static Wording ChangesLink { get; } = new("What has changed since then", "Vad som har ändrats sedan dess");

    public static Wording Decisions { get; } = new("What the council decided", "Vad fullmäktige beslutade");

    public static Wording Added { get; } = new("New goals", "Nya mål");

    public static Wording Gone { get; } = new("Goals that were removed", "Mål som togs bort");

    public static Wording Rewritten { get; } = new("Goals that were written otherwise", "Mål som skrevs om");

    public static Wording PromisedThen { get; } = new("Promised then", "Lovades då");

    public static Wording PromisedAfter { get; } = new("Promised after", "Lovades sedan");

    public static Wording MapLink { get; } = new("See how goals, measures, activities and messages hang together", "Se hur mål, åtgärder, aktiviteter och budskap hänger ihop");

    public static Wording Nothing { get; } = new("Nothing in the goals differs between these days.", "Inget i målen skiljer mellan de här dagarna.");

    public static Wording NoPeriod { get; } = new("Choose two days, the earlier first.", "Välj två dagar, den tidigare först.");

    public static Wording CannotShow { get; } = new("That day cannot be shown", "Den dagen går inte att visa");

    public static Wording NotYet { get; } = new("This goal did not exist yet on that day.", "Målet fanns inte än den dagen.");

    public static Wording NotYetTitle { get; } = new("Not yet a goal", "Inget mål än");

    public static Wording Deleted { get; } = new("removed: ", "borttaget: ");

    public static Wording Inserted { get; } = new("added: ", "tillagt: ");

    public static Wording Stood(string day) => new($"This is how it stood on {day}.", $"Så här stod det den {day}.");

    public static Wording Edition(int year) => new($"The goals of {year}", $"Målen {year}");

    public static Wording EditionLead(string day, int goals) => new($"The goals that the council decided on {day}: {goals}.", $"Målen som fullmäktige beslutade den {day}: {goals} stycken.");

    public static Wording RemovedOn(string day) => new($"It was removed on {day}.", $"Det togs bort den {day}.");

    public static Wording Sum(int added, int removed, int rewritten, int unchanged) => new(
        $"{added} new, {removed} removed, {rewritten} written otherwise, {unchanged} as they were.", $"{added} nya, {removed} borttagna, {rewritten} omskrivna, {unchanged} som förut.");
}
