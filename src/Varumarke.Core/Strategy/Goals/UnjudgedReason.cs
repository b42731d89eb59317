namespace Varumarke.Core.Strategy.Goals;

/// <summary>Why a goal cannot be judged.</summary>
public enum UnjudgedReason
{
    /// <summary>Fewer than two years have what is needed.</summary>
    TooFewValues,

    /// <summary>The newest value is older than the source's own rhythm explains.</summary>
    TooOld,

    /// <summary>The source measures otherwise since, and what came before cannot be compared.</summary>
    SourceChanged,

    /// <summary>The baseline year has no value, or nothing to compare it with.</summary>
    NoBaseline,

    /// <summary>A year has two values that differ.</summary>
    TwoValues,

    /// <summary>It is not said what was promised: a value or whom to be compared with, which way is better, and by when.</summary>
    NoTarget,
}
