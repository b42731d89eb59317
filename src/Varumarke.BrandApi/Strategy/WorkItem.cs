namespace Varumarke.BrandApi.Strategy;

/// <summary>A measure or an activity.</summary>
/// <param name="Id">Key of its document.</param>
/// <param name="Kind"><c>measure</c> or <c>activity</c>.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Responsible">Who does it.</param>
/// <param name="Status">One of <c>notStarted</c>, <c>underWay</c>, <c>done</c>, <c>delayed</c>, <c>cancelled</c>; none where that day's was not kept.</param>
/// <param name="Begins">The first day of its period.</param>
/// <param name="Ends">The last day of its period.</param>
/// <param name="IsOverdue">Whether it should have been done and is not.</param>
/// <param name="SilentDays">For how many days nobody has said how it goes, where that is long.</param>
/// <param name="Serves">Keys of the goals that a measure serves, or of the measures that an activity belongs to, of those that may be shown.</param>
/// <param name="Changed">The day on which its page was last published.</param>
/// <param name="Page">Address of its page.</param>
internal sealed record WorkItem(
    Guid Id, string Kind, string Title, string Responsible, string? Status, DateOnly? Begins, DateOnly? Ends, bool IsOverdue, int? SilentDays, IReadOnlyList<Guid> Serves, DateOnly Changed, string Page);
