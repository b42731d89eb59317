namespace Varumarke.Core.Joining;

/// <summary>How a wish was taken.</summary>
public enum JoinOutcome
{
    /// <summary>It was taken. Whether anybody could be asked is told to nobody.</summary>
    Taken,

    /// <summary>No such contribution is shown.</summary>
    NotFound,

    /// <summary>So many have asked already.</summary>
    TooMany,
}
