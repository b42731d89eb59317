namespace Varumarke.Renditions.Turns;

/// <summary>Why something is not made now.</summary>
internal enum RenderRefusal
{
    /// <summary>It is.</summary>
    None,

    /// <summary>Too many wait.</summary>
    Full,

    /// <summary>Too many of this client's wait.</summary>
    TooManyOfClient,
}

/// <summary>What was made in turn, or why nothing was.</summary>
internal readonly record struct RenderOutcome<T>(T? Made, RenderRefusal Refusal)
    where T : class;
