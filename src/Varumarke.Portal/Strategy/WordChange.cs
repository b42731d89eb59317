namespace Varumarke.Portal.Strategy;

/// <summary>What became of words.</summary>
internal enum WordChange
{
    /// <summary>They stand in both.</summary>
    Kept,

    /// <summary>They stood before.</summary>
    Deleted,

    /// <summary>They stand after.</summary>
    Inserted,
}
