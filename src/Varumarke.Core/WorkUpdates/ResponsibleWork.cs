namespace Varumarke.Core.WorkUpdates;

/// <summary>A measure or an activity, and whom its state is asked of.</summary>
/// <param name="Key">Key of the document.</param>
/// <param name="Title">What it is called, in Swedish.</param>
/// <param name="Path">Address of its page.</param>
/// <param name="Status">Code of its state.</param>
/// <param name="Outcome">What is said of it.</param>
/// <param name="Responsible">Who does it.</param>
/// <param name="Address">Where that one is reached; empty where nobody is.</param>
/// <param name="OwnerAddress">Where the page's owner is reached.</param>
/// <param name="Ends">Its last day.</param>
public sealed record ResponsibleWork(Guid Key, string Title, string Path, string Status, string Outcome, string Responsible, string Address, string OwnerAddress, DateOnly? Ends)
{
    /// <summary>The states that may be chosen.</summary>
    public static IReadOnlyList<string> Statuses { get; } = ["notStarted", "underWay", "delayed", "done", "cancelled"];

    /// <summary>Whether it is over.</summary>
    public bool IsOver => Status is "done" or "cancelled";
}
