namespace Varumarke.Core.Strategy.Reports;

/// <summary>What an editor has written of a report, in one language, with what it is bound to still open.</summary>
public sealed record ReportDraft
{
    /// <summary>Alias of the reports' document type.</summary>
    public const string Type = "statusReport";

    /// <summary>Alias of the property that holds the frozen editions; a type without it freezes nothing.</summary>
    public const string Editions = "editions";

    /// <summary>Aliases of the texts with markup, in their order.</summary>
    public static IReadOnlyList<string> Markups { get; } = ["summary", "brandEvaluation"];

    /// <summary>Key of the document.</summary>
    public required Guid Key { get; init; }

    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What it begins with.</summary>
    public string Preamble { get; init; } = string.Empty;

    /// <summary>Its texts as the editor wrote them, by alias.</summary>
    public IReadOnlyList<(string Name, string Markup)> Texts { get; init; } = [];

    /// <summary>What was learnt.</summary>
    public IReadOnlyList<string> Lessons { get; init; } = [];

    /// <summary>What was wrong in the edition before.</summary>
    public string Erratum { get; init; } = string.Empty;

    /// <summary>Who answers for it.</summary>
    public string Owner { get; init; } = string.Empty;

    /// <summary>The first day that it is about.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day that it is about.</summary>
    public DateOnly? To { get; init; }

    /// <summary>The day on which it was presented; null for the day on which it is published.</summary>
    public DateOnly? Presented { get; init; }

    /// <summary>The pictures and files that it shows, whether they may leave or not.</summary>
    public IReadOnlyList<Guid> Pictures { get; init; } = [];
}
