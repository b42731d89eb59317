namespace Varumarke.Core.WorkUpdates;

/// <summary>Whether a link opens.</summary>
public enum LinkState
{
    /// <summary>It is none of ours, was altered, or what it was for is gone.</summary>
    Unknown,

    /// <summary>It opens.</summary>
    Opens,

    /// <summary>It was used.</summary>
    Used,

    /// <summary>Its time is over.</summary>
    Old,
}
