namespace Varumarke.Search.Queries;

/// <summary>One part of what somebody typed.</summary>
/// <param name="Text">A word, or the words of a phrase.</param>
/// <param name="IsPhrase">Whether the words must stand together.</param>
/// <param name="IsUnwanted">Whether hits must not hold it.</param>
/// <param name="IsOpen">Whether it is still being typed: the last word, which may go on.</param>
internal readonly record struct QueryWord(string Text, bool IsPhrase, bool IsUnwanted, bool IsOpen);
