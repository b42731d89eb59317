using Varumarke.Core.Strategy.Goals;

namespace Varumarke.Core.Strategy;

/// <summary>A measurable goal as it stood on a day, in one language.</summary>
public sealed record StrategyGoal
{
    /// <summary>Key of the document.</summary>
    public required Guid Key { get; init; }

    /// <summary>Address of its page, from the root.</summary>
    public required string Path { get; init; }

    /// <summary>Key of the area that it belongs to.</summary>
    public required Guid Area { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What is measured.</summary>
    public required string Indicator { get; init; }

    /// <summary>In what it is measured, such as per cent.</summary>
    public required string Unit { get; init; }

    /// <summary>Why it matters.</summary>
    public required string Why { get; init; }

    /// <summary>What whoever lives there can do for it; empty where nobody has written that.</summary>
    public string Yourself { get; init; } = string.Empty;

    /// <summary>Whose figures they are.</summary>
    public required string Source { get; init; }

    /// <summary>Where they are found, a whole address; null where nobody says.</summary>
    public string? SourceAddress { get; init; }

    /// <summary>The value that the promise starts from: as it was decided, else what was measured in that year; null where neither is known.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Whose figures are shown: the goal's source, and those that single years were read in, each once.</summary>
    public string Sources => string.Join("; ", Series.Select(row => row.Source).Prepend(Source).Where(source => source.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));

    /// <summary>Who answers for it (sidansvarig).</summary>
    public required string Owner { get; init; }

    /// <summary>How to reach them.</summary>
    public required string OwnerEmail { get; init; }

    /// <summary>When it was last published in this language, UTC.</summary>
    public required DateTime Changed { get; init; }

    /// <summary>Until when its owner has promised to look at it again; null when nothing is promised.</summary>
    public DateTime? ReviewBy { get; init; }

    /// <summary>What is judged; null when the document does not say what was promised.</summary>
    public GoalFacts? Facts { get; init; }

    /// <summary>How it goes.</summary>
    public required GoalJudgement Judgement { get; init; }

    /// <summary>What was known of each year and of its parts, in the order of time, with what the editors say of it.</summary>
    public required IReadOnlyList<SeriesRow> Series { get; init; }

    /// <summary>What stood for a year, or a part of one, before it was corrected, newest first; only what was.</summary>
    public required IReadOnlyDictionary<Period, IReadOnlyList<SeriesRow>> Replaced { get; init; }

    /// <summary>From which day it holds; null where it has held from the beginning.</summary>
    public DateOnly? Adopted { get; init; }

    /// <summary>From which day it holds no longer; null while it does.</summary>
    public DateOnly? Removed { get; init; }

    /// <summary>Why it was removed.</summary>
    public string RemovedReason { get; init; } = string.Empty;

    /// <summary>Key of the goal that came in its place.</summary>
    public Guid? ReplacedBy { get; init; }

    /// <summary>Whether it held at the end of a day.</summary>
    public bool HoldsOn(DateOnly day) => (Adopted is null || Adopted <= day) && (Removed is null || Removed > day);
}
