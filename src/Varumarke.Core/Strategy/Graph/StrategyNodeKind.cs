namespace Varumarke.Core.Strategy.Graph;

/// <summary>What hangs together with what in the strategy.</summary>
public enum StrategyNodeKind
{
    /// <summary>A priority area.</summary>
    Area,

    /// <summary>A measurable goal.</summary>
    Goal,

    /// <summary>A measure.</summary>
    Measure,

    /// <summary>An activity.</summary>
    Activity,

    /// <summary>What came of an activity; it has the activity's key.</summary>
    Outcome,

    /// <summary>An item of the communication plan.</summary>
    Message,

    /// <summary>A picture or file.</summary>
    Picture,

    /// <summary>What somebody sent in.</summary>
    Contribution,

    /// <summary>A published status report.</summary>
    Report,

    /// <summary>A decision of the council.</summary>
    Revision,
}
