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

    /// <summary>Measures and activities; null where the report is of a day whose work is not kept.</summary>
    public FrozenWork? Work { get; init; }

    /// <summary>How the brand was used in the period; null where that is not counted.</summary>
    public FrozenUse? Use { get; init; }

    /// <summary>The files that it shows, by the SHA-256 of their bytes; null for one that could not be measured.</summary>
    public IReadOnlyList<string?> Pictures { get; init; } = [];

    /// <summary>SHA-256 of what the editor wrote: an edition of the same words is no new one.</summary>
    public required string Written { get; init; }
}

/// <summary>One of a report's texts.</summary>
/// <param name="Name">Alias of the property.</param>
/// <param name="Html">Headings, paragraphs, lists and tables, without links into the site, pictures or attributes.</param>
public sealed record FrozenText(string Name, string Html);

/// <summary>A goal as it stood.</summary>
/// <param name="Id">Key of its document.</param>
/// <param name="Area">The area that it belonged to.</param>
/// <param name="Title">What it was called.</param>
/// <param name="Indicator">What was measured.</param>
/// <param name="Unit">In what.</param>
/// <param name="Promise">What was promised.</param>
/// <param name="Year">The year of the newest value that could be compared.</param>
/// <param name="Value">That value.</param>
/// <param name="Aim">What it was held against.</param>
/// <param name="State">Code of the state.</param>
/// <param name="StateName">The state in words.</param>
/// <param name="Why">The sentence that says why.</param>
/// <param name="Source">Whose figures they were.</param>
public sealed record FrozenGoal(
    Guid Id, string Area, string Title, string Indicator, string Unit, string? Promise, int? Year, decimal? Value, decimal? Aim, string State, string StateName, string Why, string Source);

/// <summary>A goal whose state has changed.</summary>
/// <param name="Id">Key of its document.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Before">The state before, in words; null for a goal that did not hold then.</param>
/// <param name="After">The state after, in words.</param>
public sealed record FrozenChange(Guid Id, string Title, string? Before, string After);

/// <summary>What was done.</summary>
/// <param name="Measures">How many measures have come how far, by the code of their status.</param>
/// <param name="Done">Activities that were over in the period.</param>
/// <param name="Communication">What was told in the period.</param>
public sealed record FrozenWork(IReadOnlyDictionary<string, int> Measures, IReadOnlyList<FrozenActivity> Done, IReadOnlyList<FrozenMessage> Communication);

/// <summary>An activity that was done.</summary>
public sealed record FrozenActivity(Guid Id, string Title, string Responsible, string Outcome);

/// <summary>Something that was told, and what was heard.</summary>
public sealed record FrozenMessage(Guid Id, string Title, DateOnly? Day, string Message, string Feedback);

/// <summary>How the brand's pictures and files were used. A number is digits, or <c>&lt;5</c>.</summary>
/// <param name="From">The first month that is counted, such as <c>2026-01</c>.</param>
/// <param name="To">The last one.</param>
/// <param name="Taken">How often one was downloaded, with a receipt.</param>
/// <param name="Viewed">How often the page of one was shown.</param>
/// <param name="Embedded">How often another website showed one.</param>
/// <param name="Recalled">How many had been given out and may not be used any more since the period.</param>
public sealed record FrozenUse(string From, string To, string Taken, string Viewed, string Embedded, int Recalled)
{
    /// <summary>How often people and programs asked whether something may be used, and what they were told; null in what was frozen before it was counted, or where nobody asked.</summary>
    public FrozenAnswers? Answers { get; init; }
}

/// <summary>Answers to whoever asked whether something may be used. A number is digits, or <c>&lt;5</c>.</summary>
/// <param name="Yes">Of people who asked with a receipt or a file, how many were told yes.</param>
/// <param name="No">How many of them were told no.</param>
/// <param name="Unknown">How many asked for what is not known here.</param>
/// <param name="DraftsFine">How many drafts and texts were judged in which nothing had to be changed.</param>
/// <param name="DraftsToChange">How many in which something had to.</param>
/// <param name="Programs">How often programs asked, whatever they were told.</param>
public sealed record FrozenAnswers(string Yes, string No, string Unknown, string DraftsFine, string DraftsToChange, string Programs);
