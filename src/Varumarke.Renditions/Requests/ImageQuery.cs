using Varumarke.Renditions.Processing;

namespace Varumarke.Renditions.Requests;

/// <summary>A query in ImageSharp.Web's dialect, read.</summary>
internal sealed record ImageQuery
{
    /// <summary>The commands in the order in which they were written, each once: what a signature covers.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Commands { get; init; }

    /// <summary>The signature; null without one.</summary>
    public string? Signature { get; init; }

    /// <summary>What to make, in the format that was asked for, or in any.</summary>
    public required RenditionSpec Spec { get; init; }

    /// <summary>The format that was asked for; null for the picture's own, or where the reader's Accept header chooses.</summary>
    public RenditionFormat? Format { get; init; }

    /// <summary>The reader's Accept header chooses the format.</summary>
    public bool IsAuto { get; init; }

    /// <summary>It asks for nothing but the file itself.</summary>
    public bool IsEmpty => Commands.Count == 0;
}
