using Microsoft.AspNetCore.Http;
using Varumarke.Core.Mail;
using Varumarke.Core.Problems;

namespace Varumarke.Portal.Accessibility;

/// <summary>What somebody reports that does not work for them.</summary>
/// <param name="What">What does not work.</param>
/// <param name="Where">The page, as they call it; may be empty.</param>
/// <param name="Email">Where they want an answer; empty where they want none.</param>
public sealed record FaultReport(string What, string Where, string Email)
{
    /// <summary>The longest text.</summary>
    public const int LongestText = 4_000;

    /// <summary>The longest of the other fields.</summary>
    public const int LongestField = 300;

    /// <summary>Nothing yet.</summary>
    public static FaultReport Empty { get; } = new(string.Empty, string.Empty, string.Empty);

    /// <summary>What was sent, with line breaks of one kind.</summary>
    internal static FaultReport Read(IFormCollection form) => new(Of(form, "what").ReplaceLineEndings("\n"), Of(form, "where"), Of(form, "email"));

    /// <summary>What is wrong with it; null where nothing is.</summary>
    public Wording? Fault() =>
        What.Length == 0 ? AccessibilityWords.SayWhat
        : What.Length > LongestText || Where.Length > LongestField ? AccessibilityWords.TooLong
        : Email.Length > 0 && !MailAddresses.TryRead(Email, out _) ? AccessibilityWords.UnreadableEmail
        : null;

    /// <summary>The message, as whoever answers for the portal gets it.</summary>
    public string Text(string site, string language) =>
        $"{AccessibilityWords.Arrived(site).In(language)}\n\n{AccessibilityWords.Where.In(language)}: {Or(Where, language)}\n{AccessibilityWords.Email.In(language)}: {Or(Email, language)}\n\n{What}\n";

    private static string Or(string text, string language) => text.Length > 0 ? text.ReplaceLineEndings(" ") : AccessibilityWords.NotSaid.In(language);

    private static string Of(IFormCollection form, string name) => form[name].ToString().Trim();
}
