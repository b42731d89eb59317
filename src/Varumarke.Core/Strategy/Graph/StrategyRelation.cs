namespace Varumarke.Core.Strategy.Graph;

/// <summary>The codes of how one node hangs together with another.</summary>
public static class StrategyRelation
{
    /// <summary>A goal is part of an area.</summary>
    public const string PartOf = "partOf";

    /// <summary>A measure serves a goal.</summary>
    public const string Serves = "serves";

    /// <summary>An activity belongs to a measure.</summary>
    public const string BelongsTo = "belongsTo";

    /// <summary>An activity resulted in an outcome.</summary>
    public const string ResultedIn = "resultedIn";

    /// <summary>A message tells of an activity, a measure or a report.</summary>
    public const string TellsOf = "tellsOf";

    /// <summary>Something shows a picture or file.</summary>
    public const string Shows = "shows";

    /// <summary>A report reports on a goal or an activity.</summary>
    public const string ReportsOn = "reportsOn";

    /// <summary>A lesson of a report led to a contribution or a measure.</summary>
    public const string LedTo = "ledTo";

    /// <summary>A revision decided on an area.</summary>
    public const string Decided = "decided";

    /// <summary>A revision adopted a goal.</summary>
    public const string Adopted = "adopted";

    /// <summary>A revision wrote a goal otherwise.</summary>
    public const string Rewrote = "rewrote";

    /// <summary>A revision removed a goal.</summary>
    public const string Removed = "removed";

    /// <summary>A goal was replaced by another.</summary>
    public const string ReplacedBy = "replacedBy";

    /// <summary>A contribution became an activity or a measure.</summary>
    public const string Became = "became";

    /// <summary>A contribution concerns an area.</summary>
    public const string Concerns = "concerns";
}
