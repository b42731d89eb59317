namespace Varumarke.Core.Problems;

/// <summary>The same words in both languages. Every text of a problem is a static member that returns one, so that a test finds them all.</summary>
/// <param name="English">For readers of English, and for logs and reports.</param>
/// <param name="Swedish">For readers of Swedish.</param>
public sealed record Wording(string English, string Swedish)
{
    /// <summary>A name that is the same in every language: a value that a program writes.</summary>
    public static Wording Name(string name) => new(name, name);

    /// <summary>In <see cref="ReaderLanguage.Swedish"/> or <see cref="ReaderLanguage.English"/>.</summary>
    public string In(string language) => language == ReaderLanguage.Swedish ? Swedish : English;

    /// <summary>In English.</summary>
    public override string ToString() => English;
}
