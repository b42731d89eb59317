namespace Varumarke.Renditions.Serving;

/// <summary>What a request's conditions come to.</summary>
internal enum Condition
{
    /// <summary>Send it.</summary>
    Send,

    /// <summary>The reader has it already.</summary>
    NotModified,

    /// <summary>The reader wants another version, which is no more.</summary>
    Failed,
}
