namespace Varumarke.Core.Changes;

/// <summary>How much a change is about.</summary>
public enum ChangeReach
{
    /// <summary>One thing.</summary>
    One,

    /// <summary>One thing and all that lies below it.</summary>
    Branch,

    /// <summary>Everything of its kind, as far as anybody knows.</summary>
    All,
}
