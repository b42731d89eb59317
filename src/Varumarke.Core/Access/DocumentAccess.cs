namespace Varumarke.Core.Access;

/// <summary>What the access rule says of a document.</summary>
public enum DocumentAccess
{
    /// <summary>It may be given out and named.</summary>
    Deliverable,

    /// <summary>It, or one above it, is for certain members only.</summary>
    Protected,

    /// <summary>The settings keep its type in: to readers it does not exist.</summary>
    Disallowed,
}
