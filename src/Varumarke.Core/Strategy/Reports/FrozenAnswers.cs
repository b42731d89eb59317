namespace Varumarke.Core.Strategy.Reports;

/// <summary>Answers to whoever asked whether something may be used. A number is digits, or <c>&lt;5</c>.</summary>
/// <param name="Yes">Of people who asked with a receipt or a file, how many were told yes.</param>
/// <param name="No">How many of them were told no.</param>
/// <param name="Unknown">How many asked for what is not known here.</param>
/// <param name="DraftsFine">How many drafts and texts were judged in which nothing had to be changed.</param>
/// <param name="DraftsToChange">How many in which something had to.</param>
/// <param name="Programs">How often programs asked, whatever they were told.</param>
public sealed record FrozenAnswers(string Yes, string No, string Unknown, string DraftsFine, string DraftsToChange, string Programs);
