namespace Varumarke.Core.Changes;

/// <summary>
/// When a listener hears of a change: all of one phase have heard before the first of the next does, so that whoever lets go of what
/// it made, and is asked to make it again at once, makes it of the new.
/// </summary>
public enum ChangePhase
{
    /// <summary>What repositories hold of the database.</summary>
    Stored,

    /// <summary>What may leave, and what may be read by whom.</summary>
    Rights,

    /// <summary>What is published, and what converters made of it.</summary>
    Published,

    /// <summary>Finished answers and renditions.</summary>
    Answers,

    /// <summary>What is worked out beside: the search, the graph, likenesses, what was released.</summary>
    Derived,
}
