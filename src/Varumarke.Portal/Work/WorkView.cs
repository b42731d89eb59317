namespace Varumarke.Portal.Work;

/// <summary>How what is done is shown.</summary>
public enum WorkView
{
    /// <summary>By how far it has come, the most pressing of each.</summary>
    Board,

    /// <summary>A line for each, with all that is known.</summary>
    Table,

    /// <summary>A bar for each, from its first day to its last.</summary>
    Timeline,
}
