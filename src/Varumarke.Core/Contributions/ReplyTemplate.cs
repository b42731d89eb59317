namespace Varumarke.Core.Contributions;

/// <summary>A beginning of an answer, for editors to go on from.</summary>
/// <param name="Name">What editors call it.</param>
/// <param name="Swedish">For those who wrote in Swedish.</param>
/// <param name="English">For those who wrote in English.</param>
public sealed record ReplyTemplate(string Name, string Swedish, string English)
{
    /// <summary>Those that a site has that names none.</summary>
    public static IReadOnlyList<ReplyTemplate> Usual { get; } =
    [
        new("Tack, vi undersöker", "Tack för ditt förslag! Vi undersöker om det går att genomföra och hör av oss igen på den här sidan.", "Thank you for your idea! We are finding out whether it can be done, and come back to you on this page."),
        new("Vi gör det", "Tack för ditt förslag! Vi tar det vidare. På den här sidan ser du vilken aktivitet det blir.", "Thank you for your idea! We are going on with it. This page shows which activity it becomes."),
        new("Det finns redan", "Tack för ditt förslag! Det arbetet pågår redan, och du kan följa det bland kommunens aktiviteter.", "Thank you for your idea! That work is under way already, and you can follow it among the municipality's activities."),
        new("Inte nu", "Tack för ditt förslag! Vi kan inte göra det nu, eftersom ", "Thank you for your idea! We cannot do it now, since "),
        new("Inte kommunens", "Tack för ditt förslag! Det är inte kommunen som bestämmer om detta. Vänd dig till ", "Thank you for your idea! This is not for the municipality to decide. Please turn to "),
    ];
}
