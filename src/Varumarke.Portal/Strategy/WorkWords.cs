using Varumarke.Core.Problems;

namespace Varumarke.Portal.Strategy;

/// <summary>The words of what is done.</summary>
internal static class WorkWords
{
    public static Wording Title { get; } = new("What is being done", "Vad som görs");

    public static Wording Lead { get; } = new(
        "All measures and activities, by how far they have come. What is late, and what nobody has said anything about for long, says so.",
        "Alla åtgärder och aktiviteter, efter hur långt de har kommit. Det som är sent, och det som ingen har sagt något om på länge, säger det självt.");

    public static Wording Measure { get; } = new("Measure", "Åtgärd");

    public static Wording Activity { get; } = new("Activity", "Aktivitet");

    public static Wording Calendar { get; } = new("Subscribe to the calendar (iCalendar)", "Prenumerera på kalendern (iCalendar)");

    public static Wording Overdue { get; } = new("Past its last day", "Skulle ha varit klar");

    public static Wording Link { get; } = new("All measures and activities", "Alla åtgärder och aktiviteter");

    public static Wording Contributions { get; } = new("What you have proposed, and what became of it", "Det ni har föreslagit, och vad det blev av det");

    public static Wording Silent(int days) => new($"Not updated for {days} days", $"Inte uppdaterad på {days} dagar");

    public static Wording Sum(int all, int late, int silent) => new(
        $"{all} in all, {late} past their last day, {silent} not updated for long.", $"{all} i allt, {late} skulle ha varit klara, {silent} inte uppdaterade på länge.");

    public static Wording Until(string day) => new($"until {day}", $"till {day}");
}
