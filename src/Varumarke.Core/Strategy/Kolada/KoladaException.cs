using Varumarke.Core.Problems;

namespace Varumarke.Core.Strategy.Kolada;

/// <summary>Kolada did not answer, or with something else than figures.</summary>
/// <param name="reason">Why, for whoever asked.</param>
/// <param name="inner">What it was found by.</param>
public sealed class KoladaException(Wording reason, Exception? inner = null) : Exception(reason?.English, inner)
{
    /// <summary>Why, for whoever asked.</summary>
    public Wording Reason { get; } = reason ?? KoladaTexts.Unreadable;
}
