namespace Varumarke.Core.Refusals;

/// <summary>A text cannot be stored as it is: it is longer than its place, or holds the character NUL. Nothing of what it came with is stored.</summary>
public sealed class UnstorableTextException(string place, int? longest)
    : Exception(longest is { } most ? $"{place} holds {most} characters at most." : $"{place} holds the character NUL.")
{
    /// <summary>What was to hold it, in the words of the model: <c>NodeRow.Name</c>.</summary>
    public string Place => place;

    /// <summary>How many characters it may have; null where it is the character NUL that is in the way.</summary>
    public int? Longest => longest;
}
