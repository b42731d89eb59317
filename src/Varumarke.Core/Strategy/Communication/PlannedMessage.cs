namespace Varumarke.Core.Strategy.Communication;

/// <summary>One line of a communication plan, in one language.</summary>
/// <param name="Key">Key of the document.</param>
/// <param name="Plan">Key of the plan that it lies below.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Path">Address of its page, from the root.</param>
/// <param name="Day">When it is said; null where nobody has written a day.</param>
/// <param name="Message">What is said.</param>
/// <param name="Responsible">Who says it.</param>
/// <param name="Channels">Codes of where it is said.</param>
/// <param name="Audience">Codes of whom it is said to.</param>
/// <param name="Pictures">Keys of its pictures; whether they may be shown is asked of the gate.</param>
/// <param name="Answers">Key of the activity or report that it tells of; null for none.</param>
/// <param name="Feedback">What was heard afterwards; empty before.</param>
public sealed record PlannedMessage(
    Guid Key,
    Guid Plan,
    string Title,
    string Path,
    DateOnly? Day,
    string Message,
    string Responsible,
    IReadOnlyList<string> Channels,
    IReadOnlyList<string> Audience,
    IReadOnlyList<Guid> Pictures,
    Guid? Answers,
    string Feedback)
{
    /// <summary>
    /// It as it is told of on an earlier day: what was heard afterwards is kept without a day, and no part of it. Null where it had not been
    /// said by then.
    /// </summary>
    public PlannedMessage? Then(DateOnly day) => Day <= day ? this with { Feedback = string.Empty } : null;

    /// <summary>The type of the document.</summary>
    public const string Type = "communicationItem";

    /// <summary>The type of the document that it lies below.</summary>
    public const string PlanType = "communicationPlan";

    /// <summary>The property that says when.</summary>
    public const string DayProperty = "date";

    /// <summary>The property that picks pictures.</summary>
    public const string PicturesProperty = "images";
}
