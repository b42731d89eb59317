namespace Varumarke.Search.Words;

/// <summary>A term, and where its word stands.</summary>
internal readonly record struct TextToken(string Term, int Start, int End);
