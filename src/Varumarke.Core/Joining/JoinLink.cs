namespace Varumarke.Core.Joining;

/// <summary>Whether a link opens.</summary>
public enum JoinLink
{
    /// <summary>It opens.</summary>
    Opens,

    /// <summary>It is none of ours.</summary>
    Unknown,

    /// <summary>It has been answered.</summary>
    Used,

    /// <summary>It is too late, or what it was about is not there any more.</summary>
    Old,
}
