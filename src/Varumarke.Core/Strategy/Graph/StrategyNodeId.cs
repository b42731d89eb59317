using System.Diagnostics.CodeAnalysis;

namespace Varumarke.Core.Strategy.Graph;

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
