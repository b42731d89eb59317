namespace Varumarke.Search.Words;

/// <summary>The words of a text in small letters, cut once for all fields that it goes into.</summary>
/// <param name="Words">Each with how many places it stands after the one before it, as a rule one.</param>
internal sealed record SaidWords(IReadOnlyList<(string Word, int Step)> Words)
{
    /// <summary>No text.</summary>
    public static SaidWords None { get; } = new([]);

    /// <summary>One text after the other.</summary>
    public SaidWords Then(SaidWords next) => next.Words.Count == 0 ? this : Words.Count == 0 ? next : new SaidWords([.. Words, .. next.Words]);
}
