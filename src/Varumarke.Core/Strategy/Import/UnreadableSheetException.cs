using Varumarke.Core.Problems;

namespace Varumarke.Core.Strategy.Import;

/// <summary>The file is no table that can be read.</summary>
/// <param name="reason">Why, for whoever sent it.</param>
/// <param name="inner">What it was found by.</param>
public sealed class UnreadableSheetException(Wording reason, Exception? inner = null) : Exception(reason?.English, inner)
{
    /// <summary>Why, for whoever sent it.</summary>
    public Wording Reason { get; } = reason ?? ImportTexts.Unreadable;
}
