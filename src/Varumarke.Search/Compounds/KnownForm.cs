namespace Varumarke.Search.Compounds;

/// <summary>A form: the entry that it belongs to, and what it may be.</summary>
internal readonly record struct KnownForm(int Entry, WordMarks Marks)
{
    /// <summary>Whether it has any of the marks.</summary>
    public bool Is(WordMarks marks) => (Marks & marks) != 0;
}
