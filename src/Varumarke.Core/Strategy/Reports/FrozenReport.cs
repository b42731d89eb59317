namespace Varumarke.Core.Strategy.Reports;

/// <summary>
/// A report as it was published: every figure, judgement and text as it stood, and nothing that has to be looked up again. Its JSON is
/// written once and kept as bytes; the hash is of those bytes.
/// </summary>
public sealed record FrozenReport
{
    /// <summary>What the members mean; another number where they would mean something else.</summary>
    public int Version { get; init; } = 1;

    /// <summary>Key of the report's document.</summary>
    public required Guid Report { get; init; }

    /// <summary>Which edition it is, from 1.</summary>
    public required int Edition { get; init; }

    /// <summary>Its language.</summary>
    public required string Language { get; init; }

    /// <summary>When it was frozen, UTC.</summary>
    public required DateTime FrozenAt { get; init; }

    /// <summary>Who published it.</summary>
    public string? FrozenBy { get; init; }

    /// <summary>The day whose figures and judgements it has.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The first day that it is about.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day that it is about.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Who answers for it.</summary>
    public string? Owner { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What it begins with.</summary>
    public string? Preamble { get; init; }

    /// <summary>What was wrong in the edition before, where this one puts it right.</summary>
    public string? Erratum { get; init; }

    /// <summary>Its texts.</summary>
    public required IReadOnlyList<FrozenText> Texts { get; init; }

    /// <summary>What was learnt.</summary>
    public IReadOnlyList<string> Lessons { get; init; } = [];

    /// <summary>How many of its goals are in each state, by its code.</summary>
    public required IReadOnlyDictionary<string, int> States { get; init; }

    /// <summary>The goals that held.</summary>
    public required IReadOnlyList<FrozenGoal> Goals { get; init; }

    /// <summary>The day of the report before it, which the changes are counted from.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>The goals whose state is another than it was then.</summary>
    public IReadOnlyList<FrozenChange> Changes { get; init; } = [];

    /// <summary>The goals that held then and do no longer.</summary>
    public IReadOnlyList<FrozenRemoval> Removed { get; init; } = [];

    /// <summary>The goals that promise something else than then.</summary>
    public IReadOnlyList<FrozenMove> Moved { get; init; } = [];

    /// <summary>Measures and activities; null where the report is of a day whose work is not kept.</summary>
    public FrozenWork? Work { get; init; }

    /// <summary>How the brand was used in the period; null where that is not counted.</summary>
    public FrozenUse? Use { get; init; }

    /// <summary>The files that it shows, by the SHA-256 of their bytes; null for one that could not be measured.</summary>
    public IReadOnlyList<string?> Pictures { get; init; } = [];

    /// <summary>SHA-256 of what the editor wrote: an edition of the same words is no new one.</summary>
    public required string Written { get; init; }
}
