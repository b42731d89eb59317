namespace Varumarke.Core.Contributions;

/// <summary>How far a contribution has come. Each step has a day, and none is taken back.</summary>
public enum ContributionState
{
    /// <summary>It has come.</summary>
    Received,

    /// <summary>Somebody has read it.</summary>
    Read,

    /// <summary>It has been answered.</summary>
    Answered,

    /// <summary>It became an activity.</summary>
    Activity,

    /// <summary>What it led to is done.</summary>
    Done,
}
