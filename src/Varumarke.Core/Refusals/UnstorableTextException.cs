using System.Globalization;
using Varumarke.Core.Problems;

namespace Varumarke.Core.Refusals;

/// <summary>A text cannot be stored as it is: it is longer than its place, or holds the character NUL. Nothing of what it came with is stored.</summary>
public sealed class UnstorableTextException(string place, int? longest)
    : Exception(longest is { } most ? $"{place} holds {most} characters at most." : $"{place} holds the character NUL.")
{
    /// <summary>What was to hold it, in the words of the model: <c>NodeRow.Name</c>.</summary>
    public string Place => place;

    /// <summary>How many characters it may have; null where it is the character NUL that is in the way.</summary>
    public int? Longest => longest;

    /// <summary>What whoever sent it is told.</summary>
    public Wording Told => longest is { } most ? TooLong(most.ToString(CultureInfo.InvariantCulture)) : HoldsNul;

    /// <summary>That a text holds what none can.</summary>
    public static Wording HoldsNul { get; } = new("Text cannot hold the character NUL (U+0000).", "Text kan inte innehålla tecknet NUL (U+0000).");

    private static Wording TooLong(string most) => new(
        $"A name or another short text is too long: it may have {most} characters. Nothing was stored.",
        $"Ett namn eller en annan kort text är för lång: den får ha {most} tecken. Inget har sparats.");
}
