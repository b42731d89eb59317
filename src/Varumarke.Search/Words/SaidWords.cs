namespace Varumarke.Search.Words;

/// <summary>The words of a text, cut once for all fields that it goes into.</summary>
internal sealed record SaidWords(SaidWord[] Words)
{
    /// <summary>No text.</summary>
    public static SaidWords None { get; } = new([]);
}

/// <summary>A word in a text.</summary>
/// <param name="Word">The word.</param>
/// <param name="Step">How many places it stands after the one before it, as a rule one.</param>
internal readonly record struct SaidWord(Word Word, int Step);
