using System.Diagnostics.CodeAnalysis;

namespace Varumarke.Core.Strategy.Graph;

/// <summary>What hangs together with what in the strategy.</summary>
public enum StrategyNodeKind
{
    /// <summary>A priority area.</summary>
    Area,

    /// <summary>A measurable goal.</summary>
    Goal,

    /// <summary>A measure.</summary>
    Measure,

    /// <summary>An activity.</summary>
    Activity,

    /// <summary>What came of an activity; it has the activity's key.</summary>
    Outcome,

    /// <summary>An item of the communication plan.</summary>
    Message,

    /// <summary>A picture or file.</summary>
    Picture,

    /// <summary>What somebody sent in.</summary>
    Contribution,

    /// <summary>A published status report.</summary>
    Report,

    /// <summary>A decision of the council.</summary>
    Revision,
}

/// <summary>Which node: a kind and a key, written as <c>goal/…</c>.</summary>
public readonly record struct StrategyNodeId(StrategyNodeKind Kind, Guid Key)
{
    /// <summary>Reads what <see cref="ToString"/> writes.</summary>
    public static bool TryParse(string? written, [NotNullWhen(true)] out StrategyNodeId? id)
    {
        id = written?.Split('/') is [{ Length: > 0 } kind, var key] && char.IsAsciiLetterLower(kind[0]) && Enum.TryParse(kind, ignoreCase: true, out StrategyNodeKind known) && Guid.TryParse(key, out Guid read)
            ? new StrategyNodeId(known, read)
            : null;
        return id is not null;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Code}/{Key}";

    /// <summary>The kind as answers write it.</summary>
    public string Code => char.ToLowerInvariant(Kind.ToString()[0]) + Kind.ToString()[1..];
}

/// <summary>A node that may be shown.</summary>
/// <param name="Id">Which.</param>
/// <param name="Title">What it is called, or what it says.</param>
/// <param name="Path">Address of its page, from the root.</param>
public sealed record StrategyNode(StrategyNodeId Id, string Title, string Path);

/// <summary>How one node hangs together with another; the same from both ends.</summary>
/// <param name="From">What says it.</param>
/// <param name="Relation">Code of what is said: <c>partOf</c>, <c>serves</c>, <c>belongsTo</c>, <c>resultedIn</c>, <c>tellsOf</c>, <c>shows</c>, <c>reportsOn</c>, <c>decided</c>, <c>replacedBy</c>, <c>became</c>.</param>
/// <param name="To">What it says it of.</param>
public sealed record StrategyLink(StrategyNodeId From, string Relation, StrategyNodeId To);
