namespace Varumarke.Core.Recalls;

/// <summary>What a file is known by.</summary>
public enum RecognisedBy
{
    /// <summary>It is not known.</summary>
    Nothing,

    /// <summary>It carries the address of an asset or a receipt.</summary>
    Address,

    /// <summary>It is an original, byte by byte.</summary>
    Bytes,

    /// <summary>It looks like it, which is not certain.</summary>
    Likeness,
}
