using System.Text;

namespace Varumarke.Search.Words;

/// <summary>A word in small letters, and what became of it in the fields that it stood in, in the bytes that the index keeps terms in.</summary>
internal sealed class Word(string text)
{
    private const int Forms = 4;

    public string Text { get; } = text;

    /// <summary>The word as it stands.</summary>
    public byte[][] Whole { get; } = [Encoding.UTF8.GetBytes(text)];

    /// <summary>Its terms in each form that was asked for, by the form's number.</summary>
    public byte[][]?[] Known { get; } = new byte[Forms][][];

    /// <summary>Its parts, as they were when somebody asked last.</summary>
    public WordParts? Parts { get; set; }

    /// <summary>Which <see cref="Compounds.ICompoundSplitter.Version"/> held when it was last looked at whether it is a name.</summary>
    public long LookedAt { get; set; } = -1;
}

/// <summary>A word's parts.</summary>
/// <param name="Version">Which <see cref="Compounds.ICompoundSplitter.Version"/> held when they were found.</param>
/// <param name="Split">As they were split.</param>
/// <param name="Terms">As the index keeps them.</param>
internal sealed record WordParts(long Version, IReadOnlyList<string> Split, byte[][] Terms);
