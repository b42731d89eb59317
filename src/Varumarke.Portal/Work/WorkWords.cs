using System.Globalization;
using Varumarke.Core.Problems;
using Varumarke.Core.Strategy;
using Varumarke.Portal.Strategy;

namespace Varumarke.Portal.Work;

/// <summary>The words of what is done.</summary>
internal static class WorkWords
{
    public static Wording Title { get; } = new("What is being done", "Vad som görs");

    public static Wording Lead { get; } = new(
        "All measures and activities. What is late, and what nobody has said anything about for long, says so.",
        "Alla åtgärder och aktiviteter. Det som är sent, och det som ingen har sagt något om på länge, säger det självt.");

    public static Wording Views { get; } = new("Ways to show it", "Sätt att visa det");

    public static Wording Measure { get; } = new("Measure", "Åtgärd");

    public static Wording Activity { get; } = new("Activity", "Aktivitet");

    public static Wording Calendar { get; } = new("Subscribe to the calendar (iCalendar)", "Prenumerera på kalendern (iCalendar)");

    public static Wording Overdue => StrategyWords.Overdue;

    public static Wording Name { get; } = new("What is done", "Det som görs");

    public static Wording What { get; } = new("Kind", "Slag");

    public static Wording State { get; } = new("State", "Läge");

    public static Wording Responsible { get; } = new("Responsible", "Ansvarig");

    public static Wording Begins { get; } = new("First day", "Första dag");

    public static Wording Ends { get; } = new("Last day", "Sista dag");

    public static Wording Changed { get; } = new("Last updated", "Senast uppdaterad");

    public static Wording Concern { get; } = new("Reason to ask", "Skäl att fråga");

    public static Wording AnyState { get; } = new("All states", "Alla lägen");

    public static Wording AnyKind { get; } = new("Measures and activities", "Åtgärder och aktiviteter");

    public static Wording AnyConcern { get; } = new("All, late or not", "Alla, sena eller inte");

    public static Wording Narrow { get; } = new("Show", "Visa");

    public static Wording Nothing { get; } = new("Nothing of that kind.", "Inget sådant.");

    public static Wording Pages { get; } = new("Pages of the list", "Listans sidor");

    public static Wording Earlier { get; } = new("Those before", "De före");

    public static Wording Later { get; } = new("Those after", "De efter");

    public static Wording Undated { get; } = new("Without days", "Utan dagar");

    public static Wording Drawing { get; } = new("A bar for each, from its first day to its last; the table says the same.", "En stapel för var och en, från första dag till sista; tabellen säger samma sak.");

    public static Wording When { get; } = new("When", "När");

    public static Wording Progress { get; } = new("How far", "Hur långt");

    public static Wording Serves { get; } = new("What it is to lead to", "Vad det ska leda till");

    public static Wording BelongsTo { get; } = new("What it belongs to", "Vad det hör till");

    public static Wording Activities { get; } = new("What is done for it", "Vad som görs för det");

    public static Wording Proposed { get; } = new("Proposals that became this", "Förslag som blev det här");

    public static Wording Learnt { get; } = new("Reports whose lesson led to this", "Rapporter vars lärdom ledde hit");

    public static Wording History { get; } = new("Its states until now", "Läget från början till nu");

    public static Wording HistoryNone { get; } = new("No change of state has been kept yet.", "Ingen ändring av läget är sparad än.");

    public static Wording NotKeptThen { get; } = new("Its state on that day was not kept.", "Läget den dagen är inte sparat.");

    public static Wording Today { get; } = new("Today", "I dag");

    public static Wording UnreadableTitle { get; } = new("There is no such list", "Den listan finns inte");

    public static Wording Unreadable { get; } = new(
        "view is board, table or timeline; status is delayed, underWay, notStarted, done or cancelled; kind is measure or activity; concern is late or silent; for is the key of a goal or a measure; page is a number from 1. Begin with all of it and choose.",
        "view är board, table eller timeline; status är delayed, underWay, notStarted, done eller cancelled; kind är measure eller activity; concern är late eller silent; for är nyckeln till ett mål eller en åtgärd; page är ett tal från 1. Börja med allt och välj.");

    public static Wording View(WorkView view) => view switch
    {
        WorkView.Table => new("Table", "Tabell"),
        WorkView.Timeline => new("Timeline", "Tidslinje"),
        _ => new("Board", "Tavla"),
    };

    public static Wording Kind(string kind) => kind == "activity" ? Activity : Measure;

    public static Wording KindOf(StrategyWork work) => work.IsActivity ? Activity : Measure;

    public static Wording ConcernOf(string concern) => concern == "late" ? Overdue : new("Not updated for long", "Inte uppdaterad på länge");

    public static Wording All(Wording status, int count) => new($"All {count} {status.English.ToLowerInvariant()}", $"Alla {count}: {status.Swedish.ToLowerInvariant()}");

    public static Wording For(string title) => new($"For: {title}.", $"För: {title}.");

    public static Wording ForAll { get; } = new("Show what is done for everything", "Visa det som görs för allt");

    public static Wording Sum(int all, int late, int silent) => new(
        $"{all} in all, {late} past their last day, {silent} not updated for long.", $"{all} i allt, {late} skulle ha varit klara, {silent} inte uppdaterade på länge.");

    public static Wording CameTo(string? before, string after) => before is null
        ? StrategyWords.Status(after)
        : new($"{StrategyWords.Status(after).English}, before {StrategyWords.Status(before).English.ToLowerInvariant()}", $"{StrategyWords.Status(after).Swedish}, förut {StrategyWords.Status(before).Swedish.ToLowerInvariant()}");

    public static Wording Until(string day) => new($"until {day}", $"till {day}");

    public static Wording Period(DateOnly? begins, DateOnly? ends) => (begins, ends) switch
    {
        ({ } first, { } last) => new($"{Written(first)} to {Written(last)}", $"{Written(first)} till {Written(last)}"),
        ({ } first, null) => new($"from {Written(first)}", $"från {Written(first)}"),
        (null, { } last) => new($"until {Written(last)}", $"till {Written(last)}"),
        _ => Undated,
    };

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
