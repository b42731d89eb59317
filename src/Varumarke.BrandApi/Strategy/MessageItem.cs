namespace Varumarke.BrandApi.Strategy;

/// <summary>A line of a communication plan.</summary>
/// <param name="Id">Key of its document.</param>
/// <param name="Plan">Key of its plan.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Day">When it is said.</param>
/// <param name="Message">What is said.</param>
/// <param name="Responsible">Who says it.</param>
/// <param name="Channels">Codes of where it is said.</param>
/// <param name="Audience">Codes of whom it is said to.</param>
/// <param name="TellsOf">Key of the activity, measure or report that it tells of, where that may be shown.</param>
/// <param name="Feedback">What was heard afterwards.</param>
/// <param name="Page">Address of its page.</param>
internal sealed record MessageItem(
    Guid Id, Guid Plan, string Title, DateOnly? Day, string Message, string Responsible, IReadOnlyList<string> Channels, IReadOnlyList<string> Audience, Guid? TellsOf, string? Feedback, string Page);
